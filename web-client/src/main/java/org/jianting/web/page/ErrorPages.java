// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.page;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jianting.consultation.submitting.SubmissionForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** A problem as a page: what the rule is, what happened, what to do now, in the reader's language. */
@Component
public final class ErrorPages {

    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    /** The whole page, as HTML. */
    public String render(ProblemDetail problem, ServerWebExchange exchange) {
        var frame = pages.frame(exchange);
        if (problem.getStatus() == HttpStatus.CONTENT_TOO_LARGE.value() && isComment(exchange)) {
            return tooLarge(frame, exchange);
        }
        var isEnglish = frame.texts().language() == Language.EN;
        var title = isEnglish ? property(problem, "titleEn", problem.getTitle()) : problem.getTitle();
        var detail = isEnglish ? property(problem, "detailEn", problem.getDetail()) : problem.getDetail();
        var next = property(problem, isEnglish ? "whatYouCanDoEn" : "whatYouCanDo", "");
        var heading = Objects.requireNonNullElse(title, frame.text("problem.title"));
        return new String(
                pages.draw(
                        "page/problem.jte",
                        Map.of(
                                "frame", frame.titled(heading),
                                "detail", frame.moments().spoken(Objects.requireNonNullElse(detail, "")),
                                "next", Objects.requireNonNullElse(next, ""))),
                StandardCharsets.UTF_8);
    }

    private static boolean isComment(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        return request.getMethod().equals(HttpMethod.POST)
                && request.getPath().value().endsWith("/comment");
    }

    /** What was typed was not read and cannot be shown again; the browser has it still, and its writer must hear so. */
    private String tooLarge(Frame frame, ServerWebExchange exchange) {
        return new String(
                pages.draw(
                        "page/toolarge.jte",
                        Map.of(
                                "frame", frame.titled(frame.text("toolarge.title")),
                                "form", exchange.getRequest().getPath().value(),
                                "longest", SubmissionForm.TEXT.maximum())),
                StandardCharsets.UTF_8);
    }

    private static @Nullable String property(ProblemDetail problem, String name, @Nullable String otherwise) {
        var properties = problem.getProperties();
        return properties != null && properties.get(name) instanceof String text ? text : otherwise;
    }
}
