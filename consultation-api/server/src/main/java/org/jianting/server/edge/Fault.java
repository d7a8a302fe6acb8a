// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import java.time.Duration;
import org.jianting.consultation.verdict.Problems;
import org.jianting.consultation.verdict.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * A request that did not reach a rule of the procedure, or an answer that could not be given: the same shape as a refusal, for
 * what the edge itself turns away. Nothing was recorded.
 *
 * @param retryAfter when trying again makes sense; absent when it makes none
 */
public record Fault(
        HttpStatus status,
        String rule,
        String source,
        Words title,
        Words detail,
        Words nextStep,
        @Nullable Duration retryAfter) {

    static final String INPUT = "接口约定：输入检查";

    /** A fault of the input: the same request will be turned away again. */
    static Fault input(HttpStatus status, String rule, Words title, Words detail, Words nextStep) {
        return new Fault(status, rule, INPUT, title, detail, nextStep, null);
    }

    public ProblemDetail problem() {
        var problem = Problems.of(status, rule, source, title, detail, nextStep);
        if (retryAfter != null) {
            problem.setProperty("retryAfterSeconds", secondsUntilRetry());
        }
        return problem;
    }

    public ResponseEntity<Object> answer() {
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (retryAfter != null) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(secondsUntilRetry()));
        }
        return answer.body(problem());
    }

    long secondsUntilRetry() {
        return retryAfter == null ? 0 : Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }
}
