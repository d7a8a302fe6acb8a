// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.accounts;

import java.util.Objects;
import org.jianting.web.page.Language;
import org.springframework.http.ProblemDetail;

/** What a refusal says, in the reader's language: what happened, by which rule, and what to do now. */
public record ShownProblem(String title, String detail, String next) {

    static ShownProblem of(ProblemDetail problem, Language language) {
        return language == Language.EN
                ? new ShownProblem(
                        property(problem, "titleEn"),
                        property(problem, "detailEn"),
                        property(problem, "whatYouCanDoEn"))
                : new ShownProblem(
                        Objects.requireNonNullElse(problem.getTitle(), ""),
                        Objects.requireNonNullElse(problem.getDetail(), ""),
                        property(problem, "whatYouCanDo"));
    }

    private static String property(ProblemDetail problem, String name) {
        var properties = problem.getProperties();
        return properties != null && properties.get(name) instanceof String words ? words : "";
    }
}
