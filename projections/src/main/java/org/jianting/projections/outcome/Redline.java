// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Two texts of a clause side by side: which words went, which came. Chinese by the character, other scripts by the word. */
public final class Redline {

    /** What happened to a stretch of words. */
    public enum Mark {
        KEPT,
        REMOVED,
        ADDED
    }

    /** A stretch of words with one mark. */
    public record Stretch(Mark mark, String words) {}

    // A number stays whole, 三十五 as well as 35: half a number struck through misleads.
    private static final Pattern TOKEN =
            Pattern.compile("[零〇一二三四五六七八九十百千万亿]{2,}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+|\\R|\\s+|.", Pattern.DOTALL);

    // Beyond this the comparison itself would cost more than it tells; the two texts then stand whole beside each
    // other.
    private static final int LONGEST_COMPARED = 20_000;

    private static final int SHORTEST_KEPT = 1;

    private Redline() {}

    /** All words of both texts in reading order: removed before added. */
    public static List<Stretch> between(String before, String after) {
        if (before.length() + after.length() > LONGEST_COMPARED) {
            return joined(List.of(new Stretch(Mark.REMOVED, before), new Stretch(Mark.ADDED, after)));
        }
        var old = tokens(before);
        var stretches = new ArrayList<Stretch>();
        var at = 0;
        for (var delta : DiffUtils.diff(old, tokens(after)).getDeltas()) {
            var start = delta.getSource().getPosition();
            stretches.add(new Stretch(Mark.KEPT, String.join("", old.subList(at, start))));
            stretches.add(
                    new Stretch(Mark.REMOVED, String.join("", delta.getSource().getLines())));
            stretches.add(
                    new Stretch(Mark.ADDED, String.join("", delta.getTarget().getLines())));
            at = start + delta.getSource().size();
        }
        stretches.add(new Stretch(Mark.KEPT, String.join("", old.subList(at, old.size()))));
        return joined(stretches);
    }

    /**
     * Removed and added words as long as nothing worth reading is kept between them: a character that two sentences happen to
     * share would only cut the change to pieces.
     */
    private static List<Stretch> joined(List<Stretch> stretches) {
        var joined = new ArrayList<Stretch>();
        var removed = new StringBuilder();
        var added = new StringBuilder();
        for (var place = 0; place < stretches.size(); place++) {
            var stretch = stretches.get(place);
            switch (stretch.mark()) {
                case REMOVED -> removed.append(stretch.words());
                case ADDED -> added.append(stretch.words());
                case KEPT -> {
                    var within = !removed.isEmpty() && !added.isEmpty() && place < stretches.size() - 1;
                    if (within && stretch.words().length() <= SHORTEST_KEPT) {
                        removed.append(stretch.words());
                        added.append(stretch.words());
                    } else if (!stretch.words().isEmpty()) {
                        flush(removed, added, joined);
                        joined.add(stretch);
                    }
                }
            }
        }
        flush(removed, added, joined);
        return joined;
    }

    private static void flush(StringBuilder removed, StringBuilder added, List<Stretch> stretches) {
        if (!removed.isEmpty()) {
            stretches.add(new Stretch(Mark.REMOVED, removed.toString()));
        }
        if (!added.isEmpty()) {
            stretches.add(new Stretch(Mark.ADDED, added.toString()));
        }
        removed.setLength(0);
        added.setLength(0);
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }
}
