// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;
import org.springframework.util.MultiValueMap;

class PublicQueryTest {

    private static ProblemDetail refused(String name, Set<String> known) {
        return new PublicQuery(MultiValueMap.fromSingleValue(Map.of(name, "1")), known)
                .problem()
                .orElseThrow();
    }

    private static String property(ProblemDetail problem, String name) {
        return String.valueOf(Objects.requireNonNull(problem.getProperties()).get(name));
    }

    @Test
    void an_unknown_parameter_is_answered_with_those_that_are_known() {
        var problem = refused("x", Set.of("limit", "after"));
        assertThat(problem.getDetail()).endsWith("可用的有：after, limit。");
        assertThat(property(problem, "detailEn")).endsWith("it has after, limit.");
    }

    @Test
    void where_none_is_known_no_empty_list_is_promised() {
        var problem = refused("x", Set.of());
        assertThat(problem.getDetail()).endsWith("也不收任何参数。");
        assertThat(property(problem, "detailEn")).endsWith("it takes none at all.");
    }

    @Test
    void a_refusal_says_everything_in_both_languages_and_names_its_source() {
        var problem = refused("x", Set.of());
        for (var name : new String[] {"rule", "source", "whatYouCanDo", "titleEn", "detailEn", "whatYouCanDoEn"}) {
            assertThat(property(problem, name)).as(name).isNotBlank().isNotEqualTo("null");
        }
    }
}
