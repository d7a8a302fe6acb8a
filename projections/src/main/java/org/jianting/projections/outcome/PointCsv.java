// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The points as a table that a spreadsheet opens: one row for each, codes and Chinese words side by side. Text that people wrote
 * never becomes a formula.
 */
final class PointCsv {

    /** Tells spreadsheets that the bytes are UTF-8; without it they guess, and Chinese turns to noise. */
    static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORMULA_BEGINS_WITH = "=+-@＝＋－＠\t\r\n|%";

    private record Column(String name, Function<Point, @Nullable Object> value) {}

    private static final List<Column> COLUMNS = List.of(
            // With a word before it, or a spreadsheet takes 12-2 for the second of December.
            new Column("point 意见点", point -> "意见" + point.point()),
            new Column("number 来件编号", Point::number),
            new Column("part 第几点", point -> point.part() == 0 ? "" : point.part()),
            new Column("received_at 收到时间", Point::receivedAt),
            new Column("channel 渠道代码", Point::channel),
            new Column("channel_zh 渠道", point -> ChineseNames.of(point.channel())),
            new Column("source_kind 来源代码", Point::sourceKind),
            new Column("source_kind_zh 来源类别", point -> ChineseNames.of(point.sourceKind())),
            new Column("clauses 涉及条款", point -> joined(point.clauses(), Object::toString)),
            new Column("text 意见内容", point -> harmless(point.text())),
            new Column("summary 意见要点", point -> harmless(point.summary())),
            new Column("ruling 处理代码", Point::ruling),
            new Column("ruling_zh 采纳情况", point -> ChineseNames.of(point.ruling())),
            new Column("reason 理由", point -> harmless(point.reason())),
            new Column("reason_code 理由代码", point -> point.grounds().reasonCode()),
            new Column("adopted_part 采纳部分", point -> harmless(point.grounds().adoptedPart())),
            new Column(
                    "not_adopted_part 未采纳部分", point -> harmless(point.grounds().notAdoptedPart())),
            new Column("citation 依据", point -> harmless(point.grounds().citation())),
            new Column("owner 研究单位", point -> harmless(point.grounds().owner())),
            new Column("next_date 下次日期", point -> point.grounds().nextDate()),
            new Column("receiving_body 转办单位", point -> harmless(point.grounds().receivingBody())),
            new Column("referred_on 转办日期", point -> point.grounds().referredOn()),
            new Column(
                    "changed_clauses 变动条款",
                    point -> joined(point.changes(), change -> change.clause().value())),
            new Column("changed_words 变动文字", point -> harmless(joined(point.changes(), Point.Change::words))),
            new Column("unit 处理单位", point -> harmless(point.unit())),
            new Column("ruling_id 处理编号", Point::rulingId),
            new Column("group_size 同类条数", Point::groupSize));

    private PointCsv() {}

    static String header() {
        return rows(csv -> csv.writeRecord(COLUMNS.stream().map(Column::name).toList()));
    }

    static String rows(List<Point> points) {
        return rows(csv -> points.forEach(point -> csv.writeRecord(COLUMNS.stream()
                .map(column -> Objects.toString(column.value().apply(point), ""))
                .toList())));
    }

    private static String rows(Consumer<CsvWriter> content) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            content.accept(csv);
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
        return text.toString();
    }

    private static <T> String joined(List<T> values, Function<T, String> name) {
        return values.stream().map(name).collect(Collectors.joining("; "));
    }

    /** A spreadsheet runs what begins like a formula, blanks before it or not; an apostrophe in front makes it text. */
    static @Nullable String harmless(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return text;
        }
        var visible = text.stripLeading();
        var begins = FORMULA_BEGINS_WITH.indexOf(text.charAt(0)) >= 0
                || (!visible.isEmpty() && FORMULA_BEGINS_WITH.indexOf(visible.charAt(0)) >= 0);
        return begins ? "'" + text : text;
    }
}
