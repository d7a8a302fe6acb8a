// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.verdict;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** How a refusal travels: {@code application/problem+json} (RFC 9457), in both languages. */
public final class Problems {

    private Problems() {}

    public static ProblemDetail of(Refusal refusal) {
        return of(
                status(refusal.kind()),
                refusal.rule(),
                refusal.source(),
                refusal.title(),
                refusal.detail(),
                refusal.nextStep());
    }

    public static ProblemDetail of(
            HttpStatus status, String rule, String source, Words title, Words detail, Words nextStep) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:jianting:rule:" + rule));
        problem.setTitle(title.zh());
        problem.setDetail(detail.zh());
        problem.setProperty("rule", rule);
        problem.setProperty("source", source);
        problem.setProperty("whatYouCanDo", nextStep.zh());
        problem.setProperty("titleEn", title.en());
        problem.setProperty("detailEn", detail.en());
        problem.setProperty("whatYouCanDoEn", nextStep.en());
        return problem;
    }

    public static ResponseEntity<Object> answer(Refusal refusal) {
        return ResponseEntity.status(status(refusal.kind()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(of(refusal));
    }

    private static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CONFLICT -> HttpStatus.CONFLICT;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
        };
    }
}
