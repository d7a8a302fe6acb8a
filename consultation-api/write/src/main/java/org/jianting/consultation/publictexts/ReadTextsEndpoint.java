// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publictexts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.verdict.Problems;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Opens raw texts for the desk, each with the public text that waits for approval, so that the two can be compared. */
@RestController
final class ReadTextsEndpoint {

    /** Numbers of the sealed roster, or ids of submissions, or both; a hundred at most. */
    record Body(
            @Min(1) int round,
            @Nullable List<@NotNull Integer> numbers,
            @Nullable List<@NotNull SubmissionId> submissions) {

        List<Integer> wantedNumbers() {
            return numbers == null ? List.of() : numbers;
        }

        List<SubmissionId> wantedSubmissions() {
            return submissions == null ? List.of() : submissions;
        }

        int count() {
            return wantedNumbers().size() + wantedSubmissions().size();
        }
    }

    record Read(List<RawText> texts) {}

    private final Desk desk;
    private final RawTexts texts;

    ReadTextsEndpoint(Desk desk, RawTexts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    @PostMapping("/api/v1/desk/consultations/{id}/texts/read")
    Mono<ResponseEntity<Object>> read(
            @PathVariable("id") ConsultationId id, Staff staff, @Valid @RequestBody Body body) {
        return desk.admit(staff, id, () -> page(id, body), Role.CLERK, Role.HANDLER, Role.REVIEWER, Role.SIGNATORY);
    }

    private Mono<ResponseEntity<Object>> page(ConsultationId id, Body body) {
        return ReadingPage.refuse(body.count())
                .map(refusal -> Mono.just(Problems.answer(refusal)))
                .orElseGet(() -> texts.ofNumbers(id, body.round(), body.wantedNumbers())
                        .zipWith(texts.ofSubmissions(id, body.wantedSubmissions()), ReadTextsEndpoint::together)
                        .map(ResponseEntity::ok));
    }

    private static Object together(List<RawText> numbered, List<RawText> named) {
        return new Read(java.util.stream.Stream.concat(numbered.stream(), named.stream())
                .toList());
    }
}
