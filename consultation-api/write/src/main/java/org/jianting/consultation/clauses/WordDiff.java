// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The shortest difference of two texts, smoothed so that a person can read it. */
final class WordDiff {

    private static final int LONG = 6_000;

    private WordDiff() {}

    static List<Words> between(String before, String after) {
        Function<String, List<String>> cut = cut(before, after);
        var words = new ArrayList<Words>();
        for (var block : Smoothing.of(blocks(cut.apply(before), cut.apply(after)))) {
            if (block.same()) {
                words.add(new Words.Kept(String.join("", block.after())));
            } else {
                addUnlessEmpty(words, new Words.Deleted(String.join("", block.before())));
                addUnlessEmpty(words, new Words.Inserted(String.join("", block.after())));
            }
        }
        return List.copyOf(words);
    }

    /** As finely as can be afforded: the time grows with the product of the lengths. */
    private static Function<String, List<String>> cut(String before, String after) {
        if (before.length() + after.length() <= LONG) {
            return Tokens::fine;
        }
        var sentences = Tokens.coarse(before).size() + Tokens.coarse(after).size();
        return sentences <= LONG ? Tokens::coarse : List::of;
    }

    private static void addUnlessEmpty(List<Words> words, Words stretch) {
        if (!stretch.text().isEmpty()) {
            words.add(stretch);
        }
    }

    private static List<Block> blocks(List<String> before, List<String> after) {
        var patch = DiffUtils.diff(keys(before), keys(after), new MyersDiffWithLinearSpace<String>());
        var blocks = new ArrayList<Block>();
        var left = 0;
        var right = 0;
        for (var delta : patch.getDeltas()) {
            var source = delta.getSource();
            var target = delta.getTarget();
            addSame(blocks, before.subList(left, source.getPosition()), after.subList(right, target.getPosition()));
            left = source.getPosition() + source.size();
            right = target.getPosition() + target.size();
            addChange(blocks, before.subList(source.getPosition(), left), after.subList(target.getPosition(), right));
        }
        addSame(blocks, before.subList(left, before.size()), after.subList(right, after.size()));
        return blocks;
    }

    private static void addSame(List<Block> blocks, List<String> before, List<String> after) {
        if (!after.isEmpty()) {
            blocks.add(new Block(true, before, after));
        }
    }

    private static void addChange(List<Block> blocks, List<String> before, List<String> after) {
        var change = new Block(false, before, after);
        if (blocks.isEmpty() || blocks.getLast().same()) {
            blocks.add(change);
        } else {
            blocks.add(blocks.removeLast().and(change));
        }
    }

    /** The width of punctuation is no difference, so tokens are compared without it. */
    private static List<String> keys(List<String> tokens) {
        return tokens.stream()
                .map(token -> token.isBlank() ? token : Canonical.of(token))
                .toList();
    }
}
