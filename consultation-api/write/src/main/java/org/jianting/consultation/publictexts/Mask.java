// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publictexts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Suggests where a text points to a person: what has a form is found by its form, names by the names of people. It will miss
 * some and take some that are none, which is why a person decides and a second one approves.
 */
final class Mask {

    /** What was found, in the order of the text. */
    record Found(PersonalKind kind, int from, int to) {}

    /** A stretch that was replaced. */
    record Masked(PersonalKind kind, String words) {

        @Override
        public String toString() {
            return "Masked(%s)".formatted(kind);
        }
    }

    record Suggestion(String text, List<Masked> masked) {

        @Override
        public String toString() {
            return "Suggestion(%d masked)".formatted(masked.size());
        }
    }

    private final PersonNames names;

    Mask(PersonNames names) {
        this.names = names;
    }

    Suggestion suggest(String text) {
        var found = new ArrayList<Found>();
        for (var kind : PersonalKind.values()) {
            kind.pattern().ifPresent(pattern -> find(kind, pattern, text, found));
        }
        found.addAll(names.in(text));
        found.sort(Comparator.comparingInt(Found::from).thenComparing(Found::to, Comparator.reverseOrder()));
        return replaced(text, found);
    }

    private static void find(PersonalKind kind, Pattern pattern, String text, List<Found> found) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(new Found(kind, matcher.start(), matcher.end()));
        }
    }

    private static Suggestion replaced(String text, List<Found> found) {
        var masked = new ArrayList<Masked>();
        var result = new StringBuilder();
        int copied = 0;
        for (var one : found) {
            // Where two overlap, such as a card number and a telephone number inside it, the one that begins first is
            // enough.
            if (one.from() >= copied) {
                result.append(text, copied, one.from()).append(one.kind().mark());
                masked.add(new Masked(one.kind(), text.substring(one.from(), one.to())));
                copied = one.to();
            }
        }
        return new Suggestion(result.append(text, copied, text.length()).toString(), masked);
    }
}
