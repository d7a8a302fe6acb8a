// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publishing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.events.*;
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
final class RegisterFinalDocumentEndpoint {

    record Body(
            @NotNull String title,
            @NotNull String documentNumber,
            @NotNull LocalDate documentDate,
            @NotNull String text,
            @Nullable List<@NotNull OtherChange> otherChanges) {}

    /** A clause by its name and its printed number, so that a ruling can cite one that was added. */
    record Named(ClauseId id, ClauseKind kind, String label) {}

    /**
     * @param changes everything but what is unchanged
     */
    record Registered(long position, int version, List<Named> clauses, List<ClauseAlignment> changes) {}

    private final Desk desk;

    RegisterFinalDocumentEndpoint(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/v1/desk/consultations/{id}/final-document")
    Mono<ResponseEntity<Object>> register(
            @PathVariable("id") ConsultationId id, Staff staff, @Valid @RequestBody Body body) {
        List<OtherChange> others = body.otherChanges() == null ? List.of() : body.otherChanges();
        return desk.create(
                staff,
                id,
                () -> new RegisterFinalDocument(
                        id,
                        body.title(),
                        body.documentNumber(),
                        body.documentDate(),
                        body.text(),
                        others,
                        staff.id(),
                        desk.now()),
                recorded -> registered(recorded.position(), recorded.first(FinalDocumentRegistered.class)),
                Role.HANDLER);
    }

    private static Registered registered(long position, FinalDocumentRegistered document) {
        return new Registered(
                position,
                document.version(),
                document.clauses().stream()
                        .map(clause -> new Named(clause.id(), clause.kind(), clause.label()))
                        .toList(),
                document.alignment().stream()
                        .filter(pair -> pair.kind() != ChangeKind.UNCHANGED)
                        .toList());
    }
}
