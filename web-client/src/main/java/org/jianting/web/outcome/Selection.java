// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.projections.outcome.PointAddress;
import org.jianting.projections.outcome.PointFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Which points a reader chose to see, as the page's address says it. */
public record Selection(
        ConsultationId consultation,
        @Nullable DispositionKind ruling,
        @Nullable ClauseId clause,
        @Nullable ChannelKind channel,
        @Nullable ClauseId changed,
        @Nullable PointAddress after) {

    static Selection all(ConsultationId consultation) {
        return new Selection(consultation, null, null, null, null, null);
    }

    /** Empty when the address names something that cannot be: it was mistyped, and guessing would show the wrong points. */
    static Optional<Selection> read(ConsultationId consultation, MultiValueMap<String, String> query) {
        try {
            return Optional.of(new Selection(
                    consultation,
                    constant(DispositionKind.class, given(query, "ruling")),
                    clause(given(query, "clause")),
                    constant(ChannelKind.class, given(query, "channel")),
                    clause(given(query, "changed")),
                    after(given(query, "after"))));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static @Nullable String given(MultiValueMap<String, String> query, String name) {
        var value = query.getFirst(name);
        return value == null || value.isBlank() ? null : value;
    }

    private static @Nullable ClauseId clause(@Nullable String text) {
        return text == null ? null : new ClauseId(text);
    }

    private static @Nullable PointAddress after(@Nullable String text) {
        return text == null
                ? null
                : PointAddress.parse(text).orElseThrow(() -> new IllegalArgumentException("Not a point"));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String text) {
        return text == null
                ? null
                : Arrays.stream(type.getEnumConstants())
                        .filter(constant -> word(constant).equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("Not a word of " + type.getSimpleName()));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    Selection ruling(@Nullable DispositionKind other) {
        return new Selection(consultation, other, clause, channel, changed, null);
    }

    Selection clause(@Nullable ClauseId other) {
        return new Selection(consultation, ruling, other, channel, changed, null);
    }

    Selection channel(@Nullable ChannelKind other) {
        return new Selection(consultation, ruling, clause, other, changed, null);
    }

    Selection changed(@Nullable ClauseId other) {
        return new Selection(consultation, ruling, clause, channel, other, null);
    }

    Selection after(@Nullable PointAddress other) {
        return new Selection(consultation, ruling, clause, channel, changed, other);
    }

    public boolean isEverything() {
        return ruling == null && clause == null && channel == null && changed == null;
    }

    PointFilter filter() {
        return new PointFilter(ruling, clause, channel, changed, null);
    }

    /** The page's own address, with nothing in it that was not chosen. */
    public String address() {
        var address = new StringBuilder("/c/%s/outcome/points".formatted(consultation));
        append(address, "ruling", ruling == null ? null : word(ruling));
        append(address, "clause", clause == null ? null : clause.value());
        append(address, "channel", channel == null ? null : word(channel));
        append(address, "changed", changed == null ? null : changed.value());
        append(address, "after", after == null ? null : after.toString());
        return address.toString();
    }

    private static void append(StringBuilder address, String name, @Nullable String value) {
        if (value != null) {
            address.append(address.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(value);
        }
    }
}
