// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jianting.consultation.clauses.Words;
import org.jianting.consultation.events.ChangeKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.projections.outcome.ArticleChange;
import org.jianting.projections.outcome.Point;
import org.jianting.web.page.Texts;
import org.jspecify.annotations.Nullable;

/** One clause before and after, in one text: what went is struck through, what came is underlined. The article leads to the whole comparison. */
public record ShownChange(String label, ChangeKind kind, ClauseId article, List<Words> words) {

    private static final int CONTEXT = 30;
    private static final String LEFT_OUT = "…";

    static ShownChange of(Point.Change change, ClauseNames names) {
        return new ShownChange(
                names.ofChange(change.clause()),
                change.kind(),
                change.article(),
                words(change.before(), change.after()));
    }

    static ShownChange shortened(Point.Change change, ClauseNames names) {
        var whole = of(change, names);
        var words = new ArrayList<Words>();
        for (var place = 0; place < whole.words().size(); place++) {
            words.add(shortened(
                    whole.words().get(place), place == 0, place == whole.words().size() - 1));
        }
        return new ShownChange(whole.label(), whole.kind(), whole.article(), words);
    }

    /** What was kept needs only so many words as show where one is. What was changed is never cut. */
    private static Words shortened(Words stretch, boolean isFirst, boolean isLast) {
        var text = stretch.text();
        if (!(stretch instanceof Words.Kept) || (isFirst && isLast)) {
            return stretch;
        }
        var head = isFirst ? "" : text.substring(0, Math.min(CONTEXT, text.length()));
        var tail = isLast ? "" : text.substring(Math.max(0, text.length() - CONTEXT));
        return head.length() + tail.length() >= text.length() ? stretch : new Words.Kept(head + LEFT_OUT + tail);
    }

    static ShownChange of(ArticleChange change, ClauseNames names, Texts texts) {
        var left = Objects.requireNonNullElse(change.labelBefore(), "");
        var right = Objects.requireNonNullElse(change.labelAfter(), "");
        return new ShownChange(
                label(left, right, names.ofChange(change.clause()), texts),
                change.kind(),
                change.clause(),
                words(change.before(), change.after()));
    }

    private static List<Words> words(@Nullable String before, @Nullable String after) {
        return Words.between(Objects.requireNonNullElse(before, ""), Objects.requireNonNullElse(after, ""));
    }

    private static String label(String before, String after, String otherwise, Texts texts) {
        if (before.isEmpty() || after.isEmpty() || before.equals(after)) {
            var only = before.isEmpty() ? after : before;
            return only.isEmpty() ? otherwise : only;
        }
        return texts.get("change.renumbered", after, before);
    }
}
