// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.preparing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.events.Channel;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.CommentPeriod;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.DisclosureAttribute;
import org.jianting.consultation.events.PeriodUnit;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
final class SubmitForReviewEndpoint {

    record PeriodBody(@Min(1) @Max(366) int length, @NotNull PeriodUnit unit) {}

    record OwnerBody(@NotNull String code, @NotNull String name) {}

    record ChannelBody(
            @NotNull ChannelKind kind,
            @NotNull @Valid OwnerBody owner,
            @NotNull String address) {
        Channel channel() {
            return new Channel(kind, new Unit(owner.code(), owner.name()), address);
        }
    }

    record Body(
            int draftVersion,
            @NotNull @Valid PeriodBody period,
            @Nullable String shorteningReason,
            @NotNull List<@NotNull @Valid ChannelBody> channels,
            @NotNull String contact,
            @NotNull String interpretationPlan,
            @NotNull DisclosureAttribute disclosure) {}

    private final Desk desk;

    SubmitForReviewEndpoint(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/v1/desk/consultations/{id}/notice/submit")
    Mono<ResponseEntity<Object>> submit(
            @PathVariable("id") ConsultationId id, Staff staff, @Valid @RequestBody Body body) {
        return desk.ask(staff, id, () -> command(id, body, staff), Role.HANDLER);
    }

    private SubmitForReview command(ConsultationId id, Body body, Staff staff) {
        return new SubmitForReview(
                id,
                body.draftVersion(),
                new CommentPeriod(body.period().length(), body.period().unit()),
                body.shorteningReason(),
                body.channels().stream().map(ChannelBody::channel).toList(),
                body.contact(),
                body.interpretationPlan(),
                body.disclosure(),
                staff.id(),
                desk.now());
    }
}
