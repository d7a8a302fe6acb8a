// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.ArrayList;
import java.util.List;

/** The shortest difference is seldom the one that a person would mark; this brings it closer without altering either text. */
final class Smoothing {

    private static final String ENDS = "。；：\n";
    private static final String PAUSES = "、，,;";

    private Smoothing() {}

    static List<Block> of(List<Block> blocks) {
        return slid(trimmed(withoutNoise(regrouped(blocks))));
    }

    /** Marks 宪[法]和法|律 as 宪法和[法]|律: two insertions around kept words that the second one ends with are one. */
    private static List<Block> regrouped(List<Block> blocks) {
        var regrouped = new ArrayList<Block>();
        for (var at = 0; at < blocks.size(); at++) {
            var block = blocks.get(at);
            if (!regrouped.isEmpty()
                    && at + 1 < blocks.size()
                    && repeats(regrouped.getLast(), block, blocks.get(at + 1))) {
                var second = blocks.get(++at).tokens();
                var first = regrouped.removeLast();
                var rest = second.subList(0, second.size() - block.size());
                regrouped.add(first.with(Block.joined(first.tokens(), Block.joined(block.tokens(), rest))));
                regrouped.add(block);
            } else {
                add(regrouped, block);
            }
        }
        return regrouped;
    }

    private static boolean repeats(Block first, Block kept, Block second) {
        var isOneSided = (first.isInsertion() && second.isInsertion()) || (first.isDeletion() && second.isDeletion());
        return isOneSided && kept.same() && endsWith(second.tokens(), kept.tokens());
    }

    private static boolean endsWith(List<String> tokens, List<String> end) {
        return tokens.size() >= end.size()
                && tokens.subList(tokens.size() - end.size(), tokens.size()).equals(end);
    }

    private static void add(List<Block> blocks, Block block) {
        if (!blocks.isEmpty() && blocks.getLast().same() == block.same()) {
            blocks.add(blocks.removeLast().and(block));
        } else {
            blocks.add(block);
        }
    }

    /** A lone 的 that two rewritten sentences happen to share is noise between two changes, so it joins them. */
    private static List<Block> withoutNoise(List<Block> blocks) {
        var quiet = new ArrayList<Block>();
        for (var at = 0; at < blocks.size(); at++) {
            var block = blocks.get(at);
            var between = !quiet.isEmpty() && at + 1 < blocks.size();
            if (between && isNoise(block, quiet.getLast(), blocks.get(at + 1))) {
                quiet.add(quiet.removeLast().and(block).and(blocks.get(++at)));
            } else {
                quiet.add(block);
            }
        }
        return quiet;
    }

    private static boolean isNoise(Block block, Block before, Block after) {
        return block.same()
                && !before.same()
                && block.size() <= 2
                && block.size() < Math.min(before.size(), after.size());
    }

    /** What both sides of a change begin or end with did not change; it came in with the noise. */
    private static List<Block> trimmed(List<Block> blocks) {
        var trimmed = new ArrayList<Block>();
        for (var block : blocks) {
            var start = block.same() ? 0 : commonStart(block.before(), block.after());
            var before = block.before().subList(start, block.before().size());
            var after = block.after().subList(start, block.after().size());
            var end = block.same() ? 0 : commonStart(before.reversed(), after.reversed());
            addUnlessEmpty(
                    trimmed,
                    new Block(
                            true,
                            block.before().subList(0, start),
                            block.after().subList(0, start)));
            addUnlessEmpty(
                    trimmed,
                    new Block(
                            block.same(),
                            before.subList(0, before.size() - end),
                            after.subList(0, after.size() - end)));
            addUnlessEmpty(
                    trimmed,
                    new Block(
                            true,
                            before.subList(before.size() - end, before.size()),
                            after.subList(after.size() - end, after.size())));
        }
        return trimmed;
    }

    private static int commonStart(List<String> some, List<String> others) {
        var length = 0;
        while (length < Math.min(some.size(), others.size()) && some.get(length).equals(others.get(length))) {
            length++;
        }
        return length;
    }

    private static void addUnlessEmpty(List<Block> blocks, Block block) {
        if (block.size() > 0) {
            add(blocks, block);
        }
    }

    /** Marks 军事[委员会、监察]委员会 as 军事委员会[、监察委员会]: of the places that read the same, one at a pause. */
    private static List<Block> slid(List<Block> blocks) {
        var slid = new ArrayList<>(blocks);
        for (var at = 1; at + 1 < slid.size(); at++) {
            var change = slid.get(at);
            if (change.isInsertion() || change.isDeletion()) {
                slide(slid, at);
            }
        }
        var merged = new ArrayList<Block>();
        slid.forEach(block -> addUnlessEmpty(merged, block));
        return merged;
    }

    private static void slide(List<Block> blocks, int at) {
        var before = blocks.get(at - 1).tokens();
        var change = blocks.get(at).tokens();
        var after = blocks.get(at + 1).tokens();
        var around = Block.joined(before, Block.joined(change, after));
        var from = before.size();
        var best = from;
        for (var start = leftmost(around, from, change.size()); start <= around.size() - change.size(); start++) {
            if (start > from && !around.get(start - 1).equals(around.get(start - 1 + change.size()))) {
                break;
            }
            best = quality(around, start, change.size()) > quality(around, best, change.size()) ? start : best;
        }
        blocks.set(at - 1, blocks.get(at - 1).with(around.subList(0, best)));
        blocks.set(at, blocks.get(at).with(around.subList(best, best + change.size())));
        blocks.set(at + 1, blocks.get(at + 1).with(around.subList(best + change.size(), around.size())));
    }

    private static int leftmost(List<String> around, int from, int size) {
        var start = from;
        while (start > 0 && around.get(start - 1).equals(around.get(start - 1 + size))) {
            start--;
        }
        return start;
    }

    private static int quality(List<String> tokens, int start, int size) {
        if (start == 0 || ENDS.contains(tokens.get(start - 1))) {
            return 3;
        }
        if (PAUSES.contains(tokens.get(start))) {
            return 2;
        }
        return PAUSES.contains(tokens.get(start + size - 1)) ? 1 : 0;
    }
}
