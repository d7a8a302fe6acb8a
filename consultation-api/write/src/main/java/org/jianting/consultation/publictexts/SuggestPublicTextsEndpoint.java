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

/** Suggests public texts. Nothing is recorded: a person looks, changes, and proposes. */
@RestController
final class SuggestPublicTextsEndpoint {

    record Body(@Min(1) int round, @NotNull List<@NotNull Integer> numbers) {}

    /** @param suggestion none when the text was erased */
    record Suggested(
            @Nullable Integer number,
            SubmissionId submissionId,
            @Nullable String suggestion,
            List<Mask.Masked> masked) {}

    record Answer(List<Suggested> suggestions) {}

    private final Desk desk;
    private final RawTexts texts;
    private final Mask mask = new Mask(new PersonNames());

    SuggestPublicTextsEndpoint(Desk desk, RawTexts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    @PostMapping("/api/v1/desk/consultations/{id}/public-texts/suggest")
    Mono<ResponseEntity<Object>> suggest(
            @PathVariable("id") ConsultationId id, Staff staff, @Valid @RequestBody Body body) {
        return desk.admit(staff, id, () -> suggestions(id, body), Role.HANDLER, Role.CLERK, Role.REVIEWER);
    }

    private Mono<ResponseEntity<Object>> suggestions(ConsultationId id, Body body) {
        return ReadingPage.refuse(body.numbers().size())
                .map(refusal -> Mono.just(Problems.answer(refusal)))
                .orElseGet(() -> texts.ofNumbers(id, body.round(), body.numbers())
                        .map(found -> ResponseEntity.ok(
                                new Answer(found.stream().map(this::suggested).toList()))));
    }

    private Suggested suggested(RawText raw) {
        if (raw.text() == null) {
            return new Suggested(raw.number(), raw.submissionId(), null, List.of());
        }
        var suggestion = mask.suggest(raw.text());
        return new Suggested(raw.number(), raw.submissionId(), suggestion.text(), suggestion.masked());
    }
}
