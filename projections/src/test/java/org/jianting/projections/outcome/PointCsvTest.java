// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import org.jianting.consultation.events.Disposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointCsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+86 10",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "  =1+1",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "|calc",
                "%0A",
                "\n=1",
                "\u3000=1"
            })
    void a_text_that_begins_like_a_formula_is_only_text(String text) {
        assertThat(PointCsv.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"建议=改为全天", "1+1", "", " ", "“=”不是公式"})
    void any_other_text_is_as_it_was_written(String text) {
        assertThat(PointCsv.harmless(text)).isEqualTo(text);
    }

    @Test
    void commas_quotes_and_line_breaks_stay_inside_their_cell() {
        var text = "第一，\"全天\"开放,\n第二,免费\r\n第三";
        var round = new ARound("csv")
                .received(1)
                .rosterSealed()
                .publicText(1, text)
                .ruled("r", ARound.numbers(1, 1), new Disposition.Noted("=cmd|' /C calc'!A0"))
                .read();
        var table = PointCsv.header() + PointCsv.rows(ARound.points(round));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(table)) {
            assertThat(rows.stream().toList()).singleElement().satisfies(row -> {
                assertThat(row.getField("text 意见内容")).isEqualTo(text);
                assertThat(row.getField("reason 理由")).isEqualTo("'=cmd|' /C calc'!A0");
                assertThat(row.getField("ruling_zh 采纳情况")).isEqualTo("赞同或无具体修改建议");
            });
        } catch (java.io.IOException cannotHappenInMemory) {
            throw new java.io.UncheckedIOException(cannotHappenInMemory);
        }
    }

    @Test
    void the_table_of_no_points_is_its_header() {
        assertThat(PointCsv.rows(List.of())).isEmpty();
        assertThat(PointCsv.header().lines()).hasSize(1);
    }
}
