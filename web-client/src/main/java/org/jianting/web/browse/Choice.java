// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.browse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jianting.projections.search.ConsultationState;
import org.jianting.web.page.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/** Which consultations a reader chose to see, as the list's address says it. */
public record Choice(
        @Nullable ConsultationState state,
        @Nullable String unit,
        @Nullable String words,
        @Nullable String cursor) {

    static final int LONGEST_WORDS = 200;

    private static final int LONGEST_UNIT = 200;

    /** A link to the list in one state. */
    public record StateLink(String label, int count, String address, boolean chosen) {}

    /** Empty when the address names something that cannot be. */
    static Optional<Choice> read(MultiValueMap<String, String> query) {
        var state = given(query, "state");
        var known = state == null ? null : state(state);
        var words = given(query, "q");
        var unit = given(query, "unit");
        if ((state != null && known == null)
                || (unit != null && unit.length() > LONGEST_UNIT)
                || (words != null && words.codePointCount(0, words.length()) > LONGEST_WORDS)) {
            return Optional.empty();
        }
        return Optional.of(new Choice(known, unit, words, given(query, "cursor")));
    }

    private static @Nullable String given(MultiValueMap<String, String> query, String name) {
        var value = query.getFirst(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable ConsultationState state(String word) {
        return Arrays.stream(ConsultationState.values())
                .filter(state -> word(state).equals(word))
                .findFirst()
                .orElse(null);
    }

    private static String word(ConsultationState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** As the form sends it again; empty for all. */
    public String stateWord() {
        return state == null ? "" : word(state);
    }

    List<StateLink> states(Texts texts, Map<ConsultationState, Integer> counts) {
        var all = counts.values().stream().mapToInt(count -> count).sum();
        var links = new ArrayList<StateLink>();
        links.add(new StateLink(texts.get("list.all"), all, address(null, unit, words, null), state == null));
        for (var other : ConsultationState.values()) {
            links.add(new StateLink(
                    texts.word(other),
                    counts.getOrDefault(other, 0),
                    address(other, unit, words, null),
                    state == other));
        }
        return links;
    }

    public String first() {
        return address(state, unit, words, null);
    }

    public String next(String after) {
        return address(state, unit, words, after);
    }

    /** The same for every unit. */
    public String ofAllUnits() {
        return address(state, null, words, null);
    }

    /** All that one unit has asked about. */
    public static String ofUnit(String unit) {
        return address(null, unit, null, null);
    }

    private static String address(
            @Nullable ConsultationState state, @Nullable String unit, @Nullable String words, @Nullable String cursor) {
        var query = new ArrayList<String>();
        if (state != null) {
            query.add("state=" + word(state));
        }
        if (unit != null) {
            query.add("unit=" + UriUtils.encode(unit, UTF_8));
        }
        if (words != null) {
            query.add("q=" + UriUtils.encode(words, UTF_8));
        }
        if (cursor != null) {
            query.add("cursor=" + UriUtils.encode(cursor, UTF_8));
        }
        return query.isEmpty() ? "/consultations" : "/consultations?" + String.join("&", query);
    }
}
