// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.TextRule;
import org.jianting.consultation.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of one step, asked in order. To decide, the first that fails is the answer, and those after it are not asked.
 * To say what a step still lacks, all of them are asked: the same conditions, so that what is told beforehand is what would be
 * refused.
 */
public final class Guards {

    private final boolean all;
    private final List<Refusal> refusals = new ArrayList<>();

    private Guards(boolean all) {
        this.all = all;
    }

    public static Guards start() {
        return new Guards(false);
    }

    /** Asks every condition. One that makes no sense before another holds has to say so itself, by failing with it. */
    public static Guards all() {
        return new Guards(true);
    }

    public Guards that(BooleanSupplier holds, Supplier<? extends Refusal> otherwise) {
        if (asks() && !holds.getAsBoolean()) {
            refusals.add(otherwise.get());
        }
        return this;
    }

    public Guards fit(TextRule rule, @Nullable String text) {
        return none(() -> rule.refuse(text));
    }

    public Guards none(Supplier<? extends Optional<? extends Refusal>> whyNot) {
        if (asks()) {
            whyNot.get().ifPresent(refusals::add);
        }
        return this;
    }

    private boolean asks() {
        return all || refusals.isEmpty();
    }

    public Optional<Refusal> refusal() {
        return refusals.stream().findFirst();
    }

    /** Everything that was found wanting, in the order of the conditions. */
    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    public Verdict then(Supplier<? extends ConsultationEvent> fact) {
        return thenAll(() -> List.of(fact.get()));
    }

    public Verdict thenAll(Supplier<? extends List<? extends ConsultationEvent>> facts) {
        return refusal().map(Verdict::refused).orElseGet(() -> Verdict.accepted(facts.get()));
    }
}
