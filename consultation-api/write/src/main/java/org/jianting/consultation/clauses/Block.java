// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.ArrayList;
import java.util.List;

/** Tokens of two texts that face each other: the same on both sides, or one run for another. */
record Block(boolean same, List<String> before, List<String> after) {

    Block and(Block next) {
        return new Block(same && next.same, joined(before, next.before), joined(after, next.after));
    }

    int size() {
        return Math.max(before.size(), after.size());
    }

    boolean isInsertion() {
        return !same && before.isEmpty();
    }

    boolean isDeletion() {
        return !same && after.isEmpty();
    }

    /** The tokens of a block that has them on one side only, or the same on both. */
    List<String> tokens() {
        return after.isEmpty() ? before : after;
    }

    /** A block of the same kind with other tokens. */
    Block with(List<String> tokens) {
        return new Block(same, isInsertion() ? List.of() : tokens, isDeletion() ? List.of() : tokens);
    }

    static <T> List<T> joined(List<T> some, List<T> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
