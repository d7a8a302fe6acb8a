// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.receipt;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The rounds of one consultation by their numbers. */
record Courses(Map<Integer, Course> rounds) {

    static final Courses NONE = new Courses(Map.of());

    Course of(int round) {
        return rounds.getOrDefault(round, Course.BEGINNING);
    }

    Courses change(int round, UnaryOperator<Course> to) {
        var changed = new TreeMap<>(rounds);
        changed.put(round, to.apply(of(round)));
        return new Courses(changed);
    }

    /** What names no round is about the newest one. */
    Courses changeNewest(UnaryOperator<Course> to) {
        return change(rounds.keySet().stream().max(Integer::compare).orElse(1), to);
    }
}
