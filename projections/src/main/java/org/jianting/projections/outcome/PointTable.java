// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The points as a table: one row for each, codes and Chinese words side by side. Every form of download has these columns. */
public final class PointTable {

    /**
     * One column.
     *
     * @param name a word for programs and one for people
     * @param isWritten by people, who may have written anything
     */
    public record Column(String name, boolean isWritten, Function<Point, @Nullable Object> value) {

        /** What stands in a row: nothing, a number or text. */
        public Object of(Point point) {
            return Objects.requireNonNullElse(value.apply(point), "");
        }
    }

    private static final List<Column> COLUMNS = List.of(
            // With a word before it, or a spreadsheet takes 12-2 for the second of December.
            column("point 意见点", point -> "意见" + point.point()),
            column("number 来件编号", Point::number),
            column("part 第几点", point -> point.part() == 0 ? null : point.part()),
            column("received_at 收到时间", Point::receivedAt),
            column("channel 渠道代码", Point::channel),
            column("channel_zh 渠道", point -> ChineseNames.of(point.channel())),
            column("source_kind 来源代码", Point::sourceKind),
            column("source_kind_zh 来源类别", point -> ChineseNames.of(point.sourceKind())),
            column("clauses 涉及条款", point -> joined(point.clauses(), Object::toString)),
            written("text 意见内容", Point::text),
            written("summary 意见要点", Point::summary),
            column("ruling 处理代码", Point::ruling),
            column("ruling_zh 采纳情况", point -> ChineseNames.of(point.ruling())),
            written("reason 理由", Point::reason),
            column("reason_code 理由代码", point -> point.grounds().reasonCode()),
            written("adopted_part 采纳部分", point -> point.grounds().adoptedPart()),
            written("not_adopted_part 未采纳部分", point -> point.grounds().notAdoptedPart()),
            written("citation 依据", point -> point.grounds().citation()),
            written("owner 研究单位", point -> point.grounds().owner()),
            column("next_date 下次日期", point -> point.grounds().nextDate()),
            written("receiving_body 转办单位", point -> point.grounds().receivingBody()),
            column("referred_on 转办日期", point -> point.grounds().referredOn()),
            column(
                    "changed_clauses 变动条款",
                    point -> joined(point.changes(), change -> change.clause().value())),
            written("changed_words 变动文字", point -> joined(point.changes(), Point.Change::words)),
            written("unit 处理单位", Point::unit),
            column("ruling_id 处理编号", Point::rulingId),
            column("group_size 同类条数", Point::groupSize));

    private PointTable() {}

    public static List<Column> columns() {
        return COLUMNS;
    }

    private static Column column(String name, Function<Point, @Nullable Object> value) {
        return new Column(name, false, value);
    }

    private static Column written(String name, Function<Point, @Nullable String> value) {
        return new Column(name, true, value::apply);
    }

    private static <T> String joined(List<T> values, Function<T, String> name) {
        return values.stream().map(name).collect(Collectors.joining("; "));
    }
}
