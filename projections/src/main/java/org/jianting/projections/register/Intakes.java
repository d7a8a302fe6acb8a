// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.register;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The rounds of one consultation, ascending. */
record Intakes(List<Intake> rounds) {

    static final Intakes NONE = new Intakes(List.of());

    Intake of(int round) {
        return rounds.stream()
                .filter(intake -> intake.round() == round)
                .findFirst()
                .orElseGet(() -> new Intake(round));
    }

    Intakes change(int round, UnaryOperator<Intake> to) {
        var all = new ArrayList<>(rounds);
        all.removeIf(intake -> intake.round() == round);
        all.add(to.apply(of(round)));
        all.sort((one, other) -> Integer.compare(one.round(), other.round()));
        return new Intakes(List.copyOf(all));
    }

    int newestRound() {
        return rounds.isEmpty() ? 1 : rounds.getLast().round();
    }
}
