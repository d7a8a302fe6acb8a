// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import org.jianting.consultation.events.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationTest {

    private static final String STATUTE = """
            第一章 总则
            第十二条 甲：
            （一）子；
            （二）丑。
            乙：
            （一）寅；
            1.卯。
            第十二条之一 丙。
            """;

    private static final String REGULATION = "Article 3\nScope\n\n1. First.\n\n2. Second:\n(a) one;\n(b) two.";

    @ParameterizedTest
    @CsvSource({
        "第十二条, c-12",
        "第12条, c-12",
        "第 十二 条, c-12",
        "12条, c-12",
        "第十二条之一, c-12z1",
        "第十二条第一款, c-12",
        "第十二条第二款, c-12-p-2",
        "第十二条第（二）项, c-12-p-1-i-2",
        "第十二条第一款第二项, c-12-p-1-i-2",
        "第12条第2款第（一）项, c-12-p-2-i-1",
        "第十二条第二款第一项第1目, c-12-p-2-i-1-m-1",
        "第一章, ch-1"
    })
    void a_chinese_clause_is_found_as_people_cite_it(String citation, String id) {
        assertFound(STATUTE, citation, id);
    }

    @ParameterizedTest
    @CsvSource({"Article 3, c-3", "article 3, c-3", "Article 3(2), c-3-p-2", "Article 3 (2)(b), c-3-p-2-i-2"})
    void an_english_clause_is_found_as_people_cite_it(String citation, String id) {
        assertFound(REGULATION, citation, id);
    }

    @Test
    void a_clause_that_is_not_there_is_not_found() {
        var clauses = Clauses.parse(STATUTE);
        assertThat(Clauses.find(clauses, "第十三条")).isEmpty();
        assertThat(Clauses.find(clauses, "第十二条第三款")).isEmpty();
        assertThat(Clauses.find(clauses, "停车")).isEmpty();
        assertThat(Clauses.find(clauses, "")).isEmpty();
        assertThat(Clauses.find(clauses, "第十二条第99999999999款")).isEmpty();
        assertThat(Clauses.find(clauses, "a(b)".repeat(10_000))).isEmpty();
    }

    private static void assertFound(String text, String citation, String id) {
        assertThat(Clauses.find(Clauses.parse(text), citation).map(Clause::id).map(Object::toString))
                .contains(id);
    }
}
