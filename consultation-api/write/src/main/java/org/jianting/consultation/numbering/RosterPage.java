// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.numbering;

import static org.jianting.consultation.desk.Guards.start;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jianting.consultation.desk.Guards;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationWithdrawn;
import org.jianting.consultation.events.Coverage;
import org.jianting.consultation.events.ErasureOrdered;
import org.jianting.consultation.events.ErasureScope;
import org.jianting.consultation.events.PointsExtracted;
import org.jianting.consultation.events.PublicTextApproved;
import org.jianting.consultation.events.RosterEntry;
import org.jianting.consultation.events.RosterPageSealed;
import org.jianting.consultation.events.RulingProposed;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.verdict.TextRule;
import org.jianting.consultation.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** A page of the roster: whose number is whose, which are split, ruled on, approved for the public or erased. */
record RosterPage(
        int firstNumber,
        List<RosterEntry> entries,
        Map<Integer, Integer> parts,
        List<Coverage> ruled,
        Map<Integer, Approved> approved,
        Set<SubmissionId> erased,
        @Nullable Instant withdrawnAt) {

    record Approved(StaffId by, Instant at) {}

    static final Set<Class<? extends ConsultationEvent>> FACTS =
            Set.of(RosterPageSealed.class, PointsExtracted.class, RulingProposed.class, PublicTextApproved.class);

    /** What is found by the consultation, because it bears no number. */
    static final Set<Class<? extends ConsultationEvent>> FACTS_OF_ALL =
            Set.of(ConsultationWithdrawn.class, ErasureOrdered.class);

    private static final TextRule SUMMARY = new TextRule("summaries", 2, 500);
    private static final int MOST_POINTS = 50;

    RosterPage() {
        this(1, List.of(), Map.of(), List.of(), Map.of(), Set.of(), null);
    }

    RosterPage after(ConsultationEvent event) {
        return switch (event) {
            case RosterPageSealed page ->
                new RosterPage(page.firstNumber(), page.entries(), parts, ruled, approved, erased, withdrawnAt);
            case PointsExtracted split -> with(split);
            case RulingProposed ruling -> with(ruling);
            case PublicTextApproved text -> with(text);
            case ErasureOrdered order when order.scope() != ErasureScope.IDENTITY -> with(order);
            case ConsultationWithdrawn withdrawn ->
                new RosterPage(firstNumber, entries, parts, ruled, approved, erased, withdrawn.at());
            // An erasure of the identity leaves the text; the boundary names no other fact.
            case ConsultationEvent outside -> this;
        };
    }

    private RosterPage with(PublicTextApproved text) {
        var more = new HashMap<>(approved);
        more.put(text.number(), new Approved(text.by(), text.at()));
        return new RosterPage(firstNumber, entries, parts, ruled, more, erased, withdrawnAt);
    }

    private RosterPage with(ErasureOrdered order) {
        var more = new HashSet<>(erased);
        more.add(order.submissionId());
        return new RosterPage(firstNumber, entries, parts, ruled, approved, more, withdrawnAt);
    }

    private RosterPage with(PointsExtracted split) {
        var more = new HashMap<>(parts);
        more.put(split.number(), split.summaries().size());
        return new RosterPage(firstNumber, entries, more, ruled, approved, erased, withdrawnAt);
    }

    private RosterPage with(RulingProposed ruling) {
        var more = new ArrayList<>(ruled);
        more.add(ruling.coverage());
        return new RosterPage(firstNumber, entries, parts, more, approved, erased, withdrawnAt);
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
                // A summary tells what the text says, so it goes the way of the text.
                .that(
                        () -> !erased.contains(entries.get(index).submissionId()),
                        () -> new NumberingRefusal.TextErased(asked.number()))
                .none(() -> approvedAlready(asked.number()))
                .that(
                        () -> asked.summaries().size() >= 2 && asked.summaries().size() <= MOST_POINTS,
                        () -> new NumberingRefusal.NotSeveral(asked.summaries().size(), MOST_POINTS));
        for (int i = 0; i < asked.summaries().size(); i++) {
            guards.fit(
                    SUMMARY.at("summaries[%d]".formatted(i)), asked.summaries().get(i));
        }
        return guards.then(() -> new PointsExtracted(
                asked.consultationId(),
                asked.round(),
                entries.get(index).submissionId(),
                asked.number(),
                asked.summaries(),
                asked.by(),
                asked.at()));
    }

    private Optional<NumberingRefusal> approvedAlready(int number) {
        return Optional.ofNullable(approved.get(number))
                .map(text -> new NumberingRefusal.PublicTextApprovedAlready(number, text.by(), text.at()));
    }

    private boolean isRuledOn(int number) {
        return ruled.stream()
                .anyMatch(coverage ->
                        coverage.ranges().stream().anyMatch(range -> range.from() <= number && number <= range.to())
                                || coverage.parts().stream().anyMatch(part -> part.number() == number));
    }
}
