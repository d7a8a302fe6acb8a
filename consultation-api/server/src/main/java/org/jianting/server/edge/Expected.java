// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianting.consultation.events.ClauseChange;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Coverage;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.Disposition;
import org.jianting.consultation.events.PointPart;
import org.jianting.consultation.events.PointRange;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.verdict.Words;

/** What stands in a field, in words: for whoever sent something else there. */
final class Expected {

    private static final Map<Class<?>, Words> FORMS = Map.ofEntries(
            Map.entry(String.class, new Words("一段文字", "a text")),
            Map.entry(boolean.class, new Words("true 或 false", "true or false")),
            Map.entry(Boolean.class, new Words("true 或 false", "true or false")),
            Map.entry(int.class, new Words("整数", "a whole number")),
            Map.entry(Integer.class, new Words("整数", "a whole number")),
            Map.entry(Instant.class, new Words("时刻，如 2026-03-02T01:00:00Z", "a moment such as 2026-03-02T01:00:00Z")),
            Map.entry(LocalDate.class, new Words("日期，如 2026-03-02", "a date such as 2026-03-02")),
            Map.entry(
                    ClauseId.class, new Words("条款编号，如 c-12 或 c-12-2", "the name of a clause, such as c-12 or c-12-2")),
            Map.entry(SubmissionId.class, new Words("来件编号，如 sub_01K…", "the name of a submission, such as sub_01K…")),
            Map.entry(long.class, new Words("整数", "a whole number")),
            Map.entry(
                    ConsultationId.class, new Words("征集编号，如 cns_01K…", "the name of a consultation, such as cns_01K…")),
            Map.entry(
                    Digest.class,
                    new Words("摘要，如 sha-256: 后接64位小写十六进制数", "a digest: sha-256: and 64 lower-case hexadecimal digits")),
            Map.entry(
                    Coverage.class,
                    new Words(
                            "至少一个编号区间（ranges）或意见点（parts）", "at least one range of numbers (ranges) or point (parts)")),
            Map.entry(PointRange.class, new Words("from 不小于1，to 不小于 from", "from at 1 or more, to at from or more")),
            Map.entry(PointPart.class, new Words("number 和 part 都不小于1", "number and part at 1 or more")),
            Map.entry(
                    ClauseChange.class,
                    new Words(
                            "kind 不为 UNCHANGED；DELETED 时 words 为空，其余各类 words 为正式文本中的文字",
                            "a kind other than UNCHANGED; words empty where it is DELETED, words of the final text everywhere else")));

    private Expected() {}

    static Words in(Class<?> type) {
        var form = FORMS.get(type);
        if (form != null) {
            return form;
        }
        if (type.isEnum()) {
            return oneOf(Arrays.stream(type.getEnumConstants()).map(String::valueOf));
        }
        if (Collection.class.isAssignableFrom(type)) {
            return new Words("列表 […]", "a list […]");
        }
        return new Words("对象 {…}", "an object {…}");
    }

    /** The kinds that a type with several has. */
    static Words kindsOf(Class<?> type) {
        var kinds = type.getAnnotation(JsonSubTypes.class);
        return kinds == null ? in(type) : oneOf(Arrays.stream(kinds.value()).map(JsonSubTypes.Type::name));
    }

    private static Words oneOf(Stream<String> names) {
        var all = names.collect(Collectors.joining(", "));
        return new Words("其中之一：" + all, "one of " + all);
    }

    /** What else has to be known to fill in the fields of a type; empty for most. */
    static Words beyond(Class<?> type) {
        return type.equals(Disposition.Adopted.class) || type.equals(Disposition.PartiallyAdopted.class)
                ? new Words(
                        "采纳（ADOPTED）和部分采纳（PARTIALLY_ADOPTED）须在 changes 中引用至少一处条款变动：clause、kind、words。",
                        "ADOPTED and PARTIALLY_ADOPTED cite at least one clause change in changes, with its clause, kind and words.")
                : new Words("", "");
    }
}
