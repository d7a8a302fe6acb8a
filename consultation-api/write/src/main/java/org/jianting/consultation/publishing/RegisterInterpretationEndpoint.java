// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publishing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
final class RegisterInterpretationEndpoint {

    record Body(
            @NotNull String title,
            @NotNull String text,
            @Nullable List<@NotNull QuestionAndAnswer> questions) {}

    record Registered(long position, int version, Digest digest) {}

    private final Desk desk;

    RegisterInterpretationEndpoint(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/v1/desk/consultations/{id}/interpretation")
    Mono<ResponseEntity<Object>> register(
            @PathVariable("id") ConsultationId id, Staff staff, @Valid @RequestBody Body body) {
        List<QuestionAndAnswer> questions = body.questions() == null ? List.of() : body.questions();
        return desk.create(
                staff,
                id,
                () -> new RegisterInterpretation(id, body.title(), body.text(), questions, staff.id(), desk.now()),
                recorded -> registered(recorded.position(), recorded.first(InterpretationRegistered.class)),
                Role.HANDLER);
    }

    private static Registered registered(long position, InterpretationRegistered fact) {
        return new Registered(position, fact.version(), fact.digest());
    }
}
