// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.ArrayList;
import java.util.List;

/** The stretches of a final text where something was put in or taken out. */
record Touched(String text, List<Stretch> stretches, List<String> words) {

    /** A deletion is a stretch of no length. */
    record Stretch(int from, int to) {}

    static Touched of(String before, String after) {
        var stretches = new ArrayList<Stretch>();
        var words = new ArrayList<String>();
        var at = 0;
        for (var stretch : Words.between(before, after)) {
            switch (stretch) {
                case Words.Kept(var kept) -> at += kept.length();
                case Words.Deleted(var deleted) -> {
                    stretches.add(new Stretch(at, at));
                    words.add("- " + deleted);
                }
                case Words.Inserted(var inserted) -> {
                    stretches.add(new Stretch(at, at + inserted.length()));
                    words.add("+ " + inserted);
                    at += inserted.length();
                }
            }
        }
        return new Touched(after, stretches, words);
    }

    /** Paragraphs were joined, parted or put in another order, and every word is as it was. */
    boolean isOnlyLayout() {
        return stretches.isEmpty();
    }

    /** Whether a quotation reaches a change, or ends right where one was made. */
    boolean by(String quotation) {
        for (var from = text.indexOf(quotation); from >= 0; from = text.indexOf(quotation, from + 1)) {
            var start = from;
            if (stretches.stream()
                    .anyMatch(stretch -> start <= stretch.to && stretch.from <= start + quotation.length())) {
                return true;
            }
        }
        return false;
    }
}
