// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.ruling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jianting.consultation.events.*;
import org.jspecify.annotations.Nullable;

/**
 * All rulings of one round against its sealed roster: which ruling answers which point, and every figure that follows. Four
 * bytes a point and a few hundred a ruling, so that a round of a million fits; it is folded for one decision and grows in
 * place. Public because what is approved and what is sealed are counted on the same register.
 */
public final class RulingRegister {

    /** The facts that this is folded from. */
    public static final Set<Class<? extends ConsultationEvent>> FACTS =
            Set.of(RosterSealed.class, PointsExtracted.class, RulingProposed.class, RulingSuperseded.class);

    /** Sees points in the order of their address; part 0 is a submission that is one point. */
    @FunctionalInterface
    public interface Visitor {
        void point(int number, int part, @Nullable StandingRuling ruling);
    }

    @FunctionalInterface
    private interface Address {
        void point(int number, int part);
    }

    private final int round;
    private final Splits splits = new Splits();
    private final Holders holders = new Holders();
    private final List<StandingRuling> rulings = new ArrayList<>();
    private final Set<StaffId> proposers = new LinkedHashSet<>();
    private final Points twice = new Points();
    private int submissions;

    public RulingRegister(int round) {
        this.round = round;
    }

    public RulingRegister after(ConsultationEvent fact) {
        switch (fact) {
            case RosterSealed roster
            when roster.round() == round -> {
                submissions = roster.count();
                holders.make(submissions);
            }
            case PointsExtracted split
            when split.round() == round ->
                split(split.number(), split.summaries().size());
            case RulingSuperseded ruling when ruling.round() == round -> forEach(ruling.coverage(), this::take);
            case RulingProposed ruling
            when ruling.round() == round -> {
                proposers.add(ruling.by());
                rulings.add(StandingRuling.of(ruling));
                forEach(ruling.coverage(), this::give);
            }
            case ConsultationEvent other -> {
                // Neither a number nor a ruling of this round.
            }
        }
        return this;
    }

    // Whoever answered the submission as one point answers each of the points that it was split into.
    private void split(int number, int parts) {
        int holder = holders.of(number, 0);
        splits.split(number, parts);
        holders.give(number, 0, 0);
        for (int part = 1; part <= parts; part++) {
            holders.give(number, part, holder);
        }
        if (holder > 0) {
            rulings.get(holder - 1).gains(parts - 1);
        }
    }

    private void take(int number, int part) {
        int holder = holders.of(number, part);
        if (holder > 0) {
            rulings.get(holder - 1).gains(-1);
            holders.give(number, part, 0);
        }
    }

    private void give(int number, int part) {
        if (holders.of(number, part) > 0) {
            twice.add(Points.of(new Coverage(List.of(new PointRange(number, number)), List.of()), new Splits()));
            return;
        }
        holders.give(number, part, rulings.size());
        rulings.getLast().gains(1);
    }

    private void forEach(Coverage coverage, Address address) {
        for (var range : coverage.ranges()) {
            for (int number = range.from(); number <= range.to(); number++) {
                forEach(number, address);
            }
        }
        coverage.parts().forEach(part -> address.point(part.number(), part.part()));
    }

    private void forEach(int number, Address address) {
        int parts = splits.of(number);
        for (int part = Math.min(parts, 1); part <= parts; part++) {
            address.point(number, part);
        }
    }

    /** Every point of the roster with the ruling that answers it. */
    public void forEachPoint(Visitor visitor) {
        for (int number = 1; number <= submissions; number++) {
            forEach(number, (at, part) -> {
                int holder = holders.of(at, part);
                visitor.point(at, part, holder == 0 ? null : rulings.get(holder - 1));
            });
        }
    }

    /** Submissions on the roster. */
    public int submissions() {
        return submissions;
    }

    /** Points that the submissions make. */
    public int points() {
        int points = submissions;
        for (int parts = 2; parts <= splits.most(); parts++) {
            points += splits.inAtLeast(parts).getCardinality();
        }
        return points;
    }

    /** Points that have no ruling. */
    public int unruled() {
        return points() - rulings.stream().mapToInt(StandingRuling::points).sum();
    }

    /** The points without a ruling as people write them, the first few by number. */
    public String namesOfUnruled() {
        var ranges = new ArrayList<PointRange>();
        var parts = new ArrayList<PointPart>();
        forEachPoint((number, part, ruling) -> {
            if (ruling == null && part == 0) {
                ranges.add(new PointRange(number, number));
            } else if (ruling == null) {
                parts.add(new PointPart(number, part));
            }
        });
        return ranges.isEmpty() && parts.isEmpty()
                ? ""
                : Points.of(new Coverage(ranges, parts), splits).toString();
    }

    /** Submissions with a point that two rulings answer; empty unless a rule has failed. */
    public String namesOfRuledTwice() {
        return twice.toString();
    }

    /** Rulings that answer at least one point. */
    public int standing() {
        return (int) rulings.stream().filter(ruling -> ruling.points() > 0).count();
    }

    /** Points by finding; kinds that were not used are left out. */
    public Map<DispositionKind, Integer> figures() {
        var figures = new EnumMap<DispositionKind, Integer>(DispositionKind.class);
        rulings.stream()
                .filter(ruling -> ruling.points() > 0)
                .forEach(ruling -> figures.merge(ruling.kind(), ruling.points(), Integer::sum));
        return figures;
    }

    /** Points that several rulings answer with one and the same reason, word for word, for the reason used most; 0 if none. */
    public int pointsWithCommonestRepeatedReason() {
        var byReason = rulings.stream()
                .filter(ruling -> ruling.points() > 0)
                .sorted(Comparator.comparingLong(StandingRuling::reason))
                .toList();
        int most = 0;
        for (int from = 0, to; from < byReason.size(); from = to) {
            int points = 0;
            for (to = from;
                    to < byReason.size()
                            && byReason.get(to).reason() == byReason.get(from).reason();
                    to++) {
                points += byReason.get(to).points();
            }
            // One ruling on a whole group gives its reason once, as it should.
            most = to - from > 1 ? Math.max(most, points) : most;
        }
        return most;
    }

    /** Everybody who proposed a ruling of the round, superseded ones included. */
    public List<StaffId> proposers() {
        return List.copyOf(proposers);
    }
}
