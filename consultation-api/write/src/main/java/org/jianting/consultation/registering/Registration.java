// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.registering;

import static org.jianting.consultation.desk.Guards.start;

import java.util.Set;
import org.jianting.consultation.desk.SamePerson;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.RegistrationReturned;
import org.jianting.consultation.events.RegistrationVerified;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.events.SubmissionRegisteredByClerk;
import org.jianting.consultation.verdict.TextRule;
import org.jianting.consultation.verdict.Verdict;
import org.jianting.consultation.verdict.Words;

/** One entry, and whether a second person has looked at it. */
sealed interface Registration {

    Set<Class<? extends ConsultationEvent>> FACTS =
            Set.of(SubmissionRegisteredByClerk.class, RegistrationVerified.class, RegistrationReturned.class);

    TextRule REASON = new TextRule("reason", 10, 1000);
    Words REGISTER = new Words("代录登记", "enter a submission");
    Words VERIFY = new Words("复核登记", "verify the entry");

    record None(SubmissionId id) implements Registration {}

    record Pending(SubmissionRegisteredByClerk entry) implements Registration {}

    record Settled(SubmissionId id, boolean verified) implements Registration {}

    default Registration evolve(ConsultationEvent event) {
        return switch (event) {
            case SubmissionRegisteredByClerk entry -> new Pending(entry);
            case RegistrationVerified verified -> new Settled(verified.submissionId(), true);
            case RegistrationReturned returned -> new Settled(returned.submissionId(), false);
            case ConsultationEvent outside -> this;
        };
    }

    default Verdict decide(VerifyRegistration asked) {
        return onPending(
                asked.submissionId(),
                asked.by(),
                asked.consultationId(),
                entry -> start().then(() -> new RegistrationVerified(
                        entry.consultationId(),
                        entry.round(),
                        entry.submissionId(),
                        entry.channel(),
                        entry.sourceKind(),
                        entry.clauses(),
                        entry.digest(),
                        entry.receipt(),
                        entry.effectiveReceivedAt(),
                        entry.late(),
                        entry.by(),
                        asked.by(),
                        asked.at())));
    }

    default Verdict decide(ReturnRegistration asked) {
        return onPending(
                asked.submissionId(),
                asked.by(),
                asked.consultationId(),
                entry -> start().fit(REASON, asked.reason())
                        .then(() -> new RegistrationReturned(
                                entry.consultationId(),
                                entry.round(),
                                entry.submissionId(),
                                asked.reason(),
                                asked.by(),
                                asked.at())));
    }

    private Verdict onPending(
            SubmissionId id,
            StaffId by,
            org.jianting.consultation.events.ConsultationId consultationId,
            java.util.function.Function<SubmissionRegisteredByClerk, Verdict> decide) {
        return switch (this) {
            case None none -> Verdict.refused(new RegistrationRefusal.NoSuchEntry(id));
            case Pending(var entry)
            when !entry.consultationId().equals(consultationId) ->
                Verdict.refused(new RegistrationRefusal.NoSuchEntry(id));
            case Pending(var entry) when entry.by().equals(by) -> Verdict.refused(new SamePerson(by, REGISTER, VERIFY));
            case Pending(var entry) -> decide.apply(entry);
            case Settled(var settled, var verified) ->
                Verdict.refused(new RegistrationRefusal.AlreadySettled(settled, verified));
        };
    }
}
