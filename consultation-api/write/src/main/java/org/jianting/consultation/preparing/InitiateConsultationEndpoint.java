// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.preparing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.desk.Identifiers;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.MatterKind;
import org.jianting.consultation.events.ProfileRef;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.profiles.RuleProfiles;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
final class InitiateConsultationEndpoint {

    record UnitBody(@NotNull String code, @NotNull String name) {
        Unit unit() {
            return new Unit(code, name);
        }
    }

    record ProfileBody(@NotNull String name, int version) {}

    /** @param profile 重大行政决策 where none is named */
    record Body(
            @NotNull String title,
            @NotNull MatterKind matterKind,
            @NotNull String basis,
            @Valid @Nullable ProfileBody profile,
            @NotNull String decisionBody,
            @NotNull @Valid UnitBody lead,
            @Nullable List<@NotNull @Valid UnitBody> participants) {}

    record Initiated(ConsultationId consultationId, long position) {}

    private final Desk desk;
    private final Identifiers identifiers;

    InitiateConsultationEndpoint(Desk desk, Identifiers identifiers) {
        this.desk = desk;
        this.identifiers = identifiers;
    }

    @PostMapping("/api/v1/desk/consultations")
    Mono<ResponseEntity<Object>> initiate(Staff staff, @Valid @RequestBody Body body) {
        var id = new ConsultationId(identifiers.next("cns_"));
        return desk.begin(
                staff,
                () -> command(id, body, staff),
                recorded -> new Initiated(id, recorded.position()),
                Role.HANDLER);
    }

    private InitiateConsultation command(ConsultationId id, Body body, Staff staff) {
        var participants = body.participants() == null ? List.<UnitBody>of() : body.participants();
        return new InitiateConsultation(
                id,
                body.title(),
                body.matterKind(),
                body.basis(),
                profile(body.profile()),
                body.decisionBody(),
                body.lead().unit(),
                participants.stream().map(UnitBody::unit).toList(),
                staff.unit(),
                staff.id(),
                desk.now());
    }

    private static ProfileRef profile(@Nullable ProfileBody named) {
        return named == null ? RuleProfiles.standard().ref() : new ProfileRef(named.name(), named.version());
    }
}
