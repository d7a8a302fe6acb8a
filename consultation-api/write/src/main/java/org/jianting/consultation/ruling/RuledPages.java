// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.ruling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jianting.consultation.events.*;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.TextRule;
import org.jianting.consultation.verdict.Verdict;

/**
 * Who answers which point on some pages of a roster. It is folded for one decision and thrown away, so it grows in place:
 * to copy a table of rulings once for every ruling in it would make a full page slow.
 */
final class RuledPages {

    private record Answered(Points points, StaffId by) {}

    private static final TextRule WHY_SUPERSEDED = new TextRule("reason", 2, 4_000);

    private final RuledPagesBoundary boundary;
    private final Splits splits = new Splits();
    private final Points answered = new Points();
    private final Map<RulingId, Answered> rulings = new LinkedHashMap<>();
    private Course course;

    RuledPages(RuledPagesBoundary boundary) {
        this.boundary = boundary;
        this.course = Course.of(boundary.consultationId(), boundary.round());
    }

    RuledPages after(ConsultationEvent fact) {
        course = course.after(fact);
        switch (fact) {
            case PointsExtracted split when split.round() == boundary.round() -> split(split);
            case RulingProposed ruling
            when ruling.round() == boundary.round() ->
                answer(ruling.rulingId(), Points.of(ruling.coverage(), splits), ruling.by());
            case RulingSuperseded ruling
            when ruling.round() == boundary.round() -> take(ruling.superseded(), Points.of(ruling.coverage(), splits));
            case ConsultationEvent other -> {
                // What else lies inside the boundary is the course of the consultation.
            }
        }
        return this;
    }

    private void split(PointsExtracted fact) {
        int parts = fact.summaries().size();
        splits.split(fact.number(), parts);
        if (answered.hasWhole(fact.number())) {
            answered.split(fact.number(), parts);
            rulings.values().forEach(ruling -> ruling.points().split(fact.number(), parts));
        }
    }

    private void answer(RulingId id, Points points, StaffId by) {
        answered.add(points);
        rulings.put(id, new Answered(points, by));
    }

    private void take(List<RulingId> from, Points points) {
        answered.remove(points);
        for (var id : from) {
            var ruling = rulings.get(id);
            if (ruling != null) {
                ruling.points().remove(points);
            }
        }
    }

    Verdict decide(ProposeRulings asked) {
        var refusal = course.refuseRuling()
                .or(() -> course.refuse(asked.unit()))
                .or(() -> ProposeRulings.LIMIT < asked.rulings().size()
                                || asked.rulings().isEmpty()
                        ? Optional.of(
                                new RulingRefusal.TooManyRulings(asked.rulings().size(), ProposeRulings.LIMIT))
                        : Optional.empty());
        if (refusal.isPresent()) {
            return Verdict.refused(refusal.get());
        }
        var facts = new ArrayList<RulingProposed>();
        for (int i = 0; i < asked.rulings().size(); i++) {
            var proposal = asked.rulings().get(i);
            var why = refuse(proposal.coverage(), proposal.disposition(), "rulings[%d].disposition".formatted(i))
                    .or(() -> refuseAnswered(proposal.coverage()));
            if (why.isPresent()) {
                return Verdict.refused(why.get());
            }
            // The next ruling of the same command must not answer these points again.
            answer(proposal.rulingId(), Points.of(proposal.coverage(), splits), asked.by());
            facts.add(new RulingProposed(
                    asked.consultationId(),
                    asked.round(),
                    proposal.rulingId(),
                    Points.inOrder(proposal.coverage()),
                    proposal.disposition(),
                    asked.unit(),
                    asked.by(),
                    asked.at()));
        }
        return Verdict.accepted(facts);
    }

    Verdict decide(SupersedeRuling asked) {
        var refusal = course.refuseRuling()
                .or(() -> course.refuse(asked.unit()))
                .or(() -> WHY_SUPERSEDED.refuse(asked.reason()))
                .or(() -> refuse(asked.coverage(), asked.disposition(), "disposition"))
                .or(() -> refuseUnanswered(asked.coverage()));
        if (refusal.isPresent()) {
            return Verdict.refused(refusal.get());
        }
        var coverage = Points.inOrder(asked.coverage());
        return Verdict.accepted(
                new RulingSuperseded(
                        asked.consultationId(),
                        asked.round(),
                        holdersOf(Points.of(coverage, splits))
                                .map(Map.Entry::getKey)
                                .toList(),
                        asked.replacement(),
                        coverage,
                        asked.reason(),
                        asked.by(),
                        asked.at()),
                new RulingProposed(
                        asked.consultationId(),
                        asked.round(),
                        asked.replacement(),
                        coverage,
                        asked.disposition(),
                        asked.unit(),
                        asked.by(),
                        asked.at()));
    }

    private Optional<Refusal> refuse(Coverage coverage, Disposition finding, String place) {
        return Naming.refuse(coverage, course.count(), splits)
                .or(() -> new Findings(course.citable(), course.profile().minimumReasonInCharacters(), place)
                        .refuse(finding));
    }

    private Optional<Refusal> refuseAnswered(Coverage coverage) {
        var points = Points.of(coverage, splits);
        if (!answered.intersects(points)) {
            return Optional.empty();
        }
        return holdersOf(points)
                .<Refusal>map(holder -> new RulingRefusal.AlreadyRuled(
                        holder.getValue().points().and(points).toString(),
                        holder.getKey(),
                        holder.getValue().by()))
                .findFirst();
    }

    private Optional<Refusal> refuseUnanswered(Coverage coverage) {
        var unanswered = Points.of(coverage, splits).without(answered);
        return unanswered.isEmpty()
                ? Optional.empty()
                : Optional.of(new RulingRefusal.NotRuledYet(unanswered.toString()));
    }

    private Stream<Map.Entry<RulingId, Answered>> holdersOf(Points points) {
        return rulings.entrySet().stream()
                .filter(ruling -> ruling.getValue().points().intersects(points));
    }
}
