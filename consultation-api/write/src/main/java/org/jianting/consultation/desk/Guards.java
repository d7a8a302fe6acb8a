// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.TextRule;
import org.jianting.consultation.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** The conditions of one step, asked in order. The first that fails is the answer, and those after it are not asked. */
public final class Guards {

    private @Nullable Refusal refusal;

    private Guards() {}

    public static Guards start() {
        return new Guards();
    }

    public Guards that(BooleanSupplier holds, Supplier<? extends Refusal> otherwise) {
        if (refusal == null && !holds.getAsBoolean()) {
            refusal = otherwise.get();
        }
        return this;
    }

    public Guards fit(TextRule rule, @Nullable String text) {
        return none(() -> rule.refuse(text));
    }

    public Guards none(Supplier<? extends Optional<? extends Refusal>> whyNot) {
        if (refusal == null) {
            refusal = whyNot.get().orElse(null);
        }
        return this;
    }

    public Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    public Verdict then(Supplier<? extends ConsultationEvent> fact) {
        return thenAll(() -> List.of(fact.get()));
    }

    public Verdict thenAll(Supplier<? extends List<? extends ConsultationEvent>> facts) {
        return refusal == null ? Verdict.accepted(facts.get()) : Verdict.refused(refusal);
    }
}
