// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.preparing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jianting.consultation.clauses.Clauses;
import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.desk.Sha256;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.DraftVersionRegistered;
import org.jianting.consultation.verdict.Problems;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jianting.consultation.verdict.TextRule;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
final class RegisterDraftVersionEndpoint {

    private static final TextRule TEXT = new TextRule("text", 1, 500_000);

    /**
     * @param original digest of the file that the text was taken from, if there was one
     * @param basedOn the newest version that the writer had seen, 0 for none: refused where there is a newer one by now
     */
    record Body(
            @NotNull String title,
            @NotNull String text,
            @Nullable Digest original,
            @Min(0) @Nullable Integer basedOn) {}

    record Registered(int version, int clauses, Digest text, long position) {}

    private final Desk desk;

    RegisterDraftVersionEndpoint(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/v1/desk/consultations/{id}/drafts")
    Mono<ResponseEntity<Object>> register(
            @PathVariable("id") ConsultationId id, Staff staff, @Valid @RequestBody Body body) {
        return TEXT.refuse(body.text())
                .map(refusal -> Mono.just(Problems.answer(refusal)))
                .orElseGet(() -> desk.create(
                        staff,
                        id,
                        () -> command(id, body, staff),
                        recorded -> {
                            var draft = recorded.first(DraftVersionRegistered.class);
                            return new Registered(
                                    draft.version(), draft.clauses().size(), draft.text(), recorded.position());
                        },
                        Role.HANDLER));
    }

    private RegisterDraftVersion command(ConsultationId id, Body body, Staff staff) {
        return new RegisterDraftVersion(
                id,
                body.title(),
                Clauses.parse(body.text()),
                Sha256.digest(body.text().getBytes(UTF_8)),
                body.original(),
                body.basedOn(),
                staff.id(),
                desk.now());
    }
}
