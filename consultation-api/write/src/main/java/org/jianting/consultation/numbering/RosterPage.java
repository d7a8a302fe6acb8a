// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.numbering;

import static org.jianting.consultation.desk.Guards.start;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jianting.consultation.desk.Guards;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationWithdrawn;
import org.jianting.consultation.events.Coverage;
import org.jianting.consultation.events.PointsExtracted;
import org.jianting.consultation.events.RosterEntry;
import org.jianting.consultation.events.RosterPageSealed;
import org.jianting.consultation.events.RulingProposed;
import org.jianting.consultation.verdict.TextRule;
import org.jianting.consultation.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** A page of the roster: whose number is whose, which are split, and which are ruled on. */
record RosterPage(
        int firstNumber,
        List<RosterEntry> entries,
        Map<Integer, Integer> parts,
        List<Coverage> ruled,
        @Nullable Instant withdrawnAt) {

    static final Set<Class<? extends ConsultationEvent>> FACTS =
            Set.of(RosterPageSealed.class, PointsExtracted.class, RulingProposed.class);

    /** What is found by the consultation, because it bears no number. */
    static final Set<Class<? extends ConsultationEvent>> FACTS_OF_ALL = Set.of(ConsultationWithdrawn.class);

    private static final TextRule SUMMARY = new TextRule("summaries", 2, 500);
    private static final int MOST_POINTS = 50;

    RosterPage() {
        this(1, List.of(), Map.of(), List.of(), null);
    }

    RosterPage after(ConsultationEvent event) {
        return switch (event) {
            case RosterPageSealed page -> new RosterPage(page.firstNumber(), page.entries(), parts, ruled, withdrawnAt);
            case PointsExtracted split -> with(split);
            case RulingProposed ruling -> with(ruling);
            case ConsultationWithdrawn withdrawn -> new RosterPage(firstNumber, entries, parts, ruled, withdrawn.at());
            case ConsultationEvent outside -> this;
        };
    }

    private RosterPage with(PointsExtracted split) {
        var more = new HashMap<>(parts);
        more.put(split.number(), split.summaries().size());
        return new RosterPage(firstNumber, entries, more, ruled, withdrawnAt);
    }

    private RosterPage with(RulingProposed ruling) {
        var more = new ArrayList<>(ruled);
        more.add(ruling.coverage());
        return new RosterPage(firstNumber, entries, parts, more, withdrawnAt);
    }

    Verdict decide(ExtractPoints asked) {
        int index = asked.number() - firstNumber;
        Guards guards = start().none(() -> Optional.ofNullable(withdrawnAt).map(NumberingRefusal.Withdrawn::new))
                .that(
                        () -> index >= 0 && index < entries.size(),
                        () -> new NumberingRefusal.NoSuchNumber(asked.number()))
                .that(
                        () -> !parts.containsKey(asked.number()),
                        () -> new NumberingRefusal.AlreadySplit(asked.number(), parts.getOrDefault(asked.number(), 0)))
                .that(() -> !isRuledOn(asked.number()), () -> new NumberingRefusal.AlreadyRuledOn(asked.number()))
                .that(
                        () -> asked.summaries().size() >= 2 && asked.summaries().size() <= MOST_POINTS,
                        () -> new NumberingRefusal.NotSeveral(asked.summaries().size(), MOST_POINTS));
        asked.summaries().forEach(summary -> guards.fit(SUMMARY, summary));
        return guards.then(() -> new PointsExtracted(
                asked.consultationId(),
                asked.round(),
                entries.get(index).submissionId(),
                asked.number(),
                asked.summaries(),
                asked.by(),
                asked.at()));
    }

    private boolean isRuledOn(int number) {
        return ruled.stream()
                .anyMatch(coverage ->
                        coverage.ranges().stream().anyMatch(range -> range.from() <= number && number <= range.to())
                                || coverage.parts().stream().anyMatch(part -> part.number() == number));
    }
}
