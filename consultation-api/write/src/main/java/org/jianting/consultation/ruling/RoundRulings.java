// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.ruling;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jianting.consultation.desk.Guards;
import org.jianting.consultation.desk.SamePerson;
import org.jianting.consultation.events.*;
import org.jianting.consultation.profiles.Separation;
import org.jianting.consultation.verdict.Boundary;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.TextRule;
import org.jianting.consultation.verdict.Verdict;
import org.jianting.consultation.verdict.Weighed;
import org.jianting.consultation.verdict.Words;
import org.jspecify.annotations.Nullable;

/** All rulings of a round, for whoever approves them or sends them back. */
final class RoundRulings {

    /** One round of one consultation. */
    record Key(ConsultationId consultationId, int round) {
        EventCriteria criteria() {
            return Boundary.of(consultationId, FACTS);
        }
    }

    private static final Set<Class<? extends ConsultationEvent>> FACTS = Stream.of(
                    Course.FACTS, RulingRegister.FACTS, Set.of(RulingsReturned.class))
            .<Class<? extends ConsultationEvent>>flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private static final TextRule WHY_RETURNED = new TextRule("reason", 2, 4_000);

    private final Key key;
    private final RulingRegister register;
    private Course course;
    private @Nullable RulingsReturned returned;

    RoundRulings(Key key) {
        this.key = key;
        this.register = new RulingRegister(key.round());
        this.course = Course.of(key.consultationId(), key.round());
    }

    RoundRulings after(ConsultationEvent fact) {
        course = course.after(fact);
        register.after(fact);
        switch (fact) {
            case RulingsReturned now when now.round() == key.round() -> returned = now;
            case RulingProposed changed when changed.round() == key.round() -> returned = null;
            case ConsultationEvent other -> {
                // Does not answer a return.
            }
        }
        return this;
    }

    Verdict decide(ApproveRulings asked) {
        return approving(Guards.start(), asked)
                .then(() -> new RulingsApproved(
                        asked.consultationId(),
                        asked.round(),
                        register.points(),
                        register.standing(),
                        pointsWithRepeatedReason(),
                        register.proposers(),
                        asked.by(),
                        asked.at()));
    }

    /** Everything that the approval would be refused for. */
    Weighed weigh(ApproveRulings asked) {
        return Weighed.lacking(approving(Guards.all(), asked).refusals());
    }

    private Guards approving(Guards guards, ApproveRulings asked) {
        return guards.none(course::refuseRuling)
                .none(this::refuseReturned)
                .none(this::refuseRuledTwice)
                .none(this::refuseUnruled)
                .none(() -> refuseProposer(asked.by()));
    }

    private Optional<Refusal> refuseProposer(StaffId approver) {
        return course.profile().demands(Separation.RULING_PROPOSER_AND_APPROVER)
                        && register.proposers().contains(approver)
                ? Optional.of(new SamePerson(
                        approver, new Words("提出处理意见", "propose a ruling"), new Words("审定处理意见", "approve the rulings")))
                : Optional.empty();
    }

    private int pointsWithRepeatedReason() {
        int repeated = register.pointsWithCommonestRepeatedReason();
        return repeated > course.profile().boilerplateWarningShare() * register.points() ? repeated : 0;
    }

    private Optional<Refusal> refuseReturned() {
        return Optional.ofNullable(returned).map(now -> new RulingRefusal.ReturnedUnchanged(now.reason(), now.at()));
    }

    private Optional<Refusal> refuseRuledTwice() {
        var names = register.namesOfRuledTwice();
        return names.isEmpty() ? Optional.empty() : Optional.of(new RulingRefusal.RuledTwice(names));
    }

    private Optional<Refusal> refuseUnruled() {
        return register.unruled() == 0
                ? Optional.empty()
                : Optional.of(new RulingRefusal.PointsUnruled(
                        register.namesOfUnruled(), register.unruled(), register.points()));
    }

    Verdict decide(ReturnRulings asked) {
        return course.refuseRuling()
                .or(() -> WHY_RETURNED.refuse(asked.reason()))
                .or(() ->
                        register.standing() == 0 ? Optional.of(new RulingRefusal.NothingToReturn()) : Optional.empty())
                .map(Verdict::refused)
                .orElseGet(() -> Verdict.accepted(new RulingsReturned(
                        asked.consultationId(), asked.round(), asked.reason(), asked.by(), asked.at())));
    }
}
