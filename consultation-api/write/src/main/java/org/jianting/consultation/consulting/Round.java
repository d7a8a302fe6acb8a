// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.consulting;

import static org.jianting.consultation.desk.Guards.start;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jianting.consultation.desk.Guards;
import org.jianting.consultation.desk.OtherStage;
import org.jianting.consultation.desk.SamePerson;
import org.jianting.consultation.desk.UnknownConsultation;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.ConsultationInitiated;
import org.jianting.consultation.events.ConsultationWithdrawn;
import org.jianting.consultation.events.DecisionReturned;
import org.jianting.consultation.events.DecisionTaken;
import org.jianting.consultation.events.NoticeApproved;
import org.jianting.consultation.events.NoticePublished;
import org.jianting.consultation.events.PeriodExtended;
import org.jianting.consultation.events.PeriodExtensionProposed;
import org.jianting.consultation.events.ReviewReturned;
import org.jianting.consultation.events.RoundClosed;
import org.jianting.consultation.events.WithdrawalProposed;
import org.jianting.consultation.verdict.TextRule;
import org.jianting.consultation.verdict.Verdict;
import org.jianting.consultation.verdict.Words;
import org.jspecify.annotations.Nullable;

/** A round of comment, from its notice to its close, and what is proposed about it (domain §6.1, T5, T7, T18). */
record Round(
        Stage stage,
        @Nullable PeriodExtensionProposed extension,
        @Nullable WithdrawalProposed withdrawal) {

    static final Set<Class<? extends ConsultationEvent>> FACTS = Set.of(
            ConsultationInitiated.class,
            NoticeApproved.class,
            ReviewReturned.class,
            NoticePublished.class,
            PeriodExtensionProposed.class,
            PeriodExtended.class,
            RoundClosed.class,
            WithdrawalProposed.class,
            ConsultationWithdrawn.class,
            DecisionTaken.class,
            DecisionReturned.class);

    static final TextRule REASON = new TextRule("reason", 10, 1000);
    static final TextRule STATEMENT = new TextRule("publicStatement", 10, 5000);

    // As long as a period may be. A mistyped year would leave people waiting for a round that never closes.
    private static final Duration LONGEST_EXTENSION = Duration.ofDays(366);

    private static final Words PROPOSE_EXTENSION = new Words("提出延期", "propose an extension");
    private static final Words EXTEND = new Words("批准延期", "extend the period");
    private static final Words CLOSE = new Words("截止征集", "close the round");
    private static final Words PROPOSE_WITHDRAWAL = new Words("提出终止", "propose a withdrawal");
    private static final Words WITHDRAW = new Words("批准终止", "withdraw the consultation");
    private static final Words OPEN = new Words("征集中", "open");
    private static final Words UNDECIDED = new Words("待发布至决定前", "approved, and not decided");

    Round() {
        this(new Stage.NotStarted(), null, null);
    }

    Round after(ConsultationEvent event) {
        return switch (event) {
            case ConsultationInitiated initiated -> at(new Stage.Preparing());
            case NoticeApproved approved -> at(new Stage.Approved());
            case ReviewReturned returned -> at(new Stage.Preparing());
            case NoticePublished posted -> at(new Stage.Open(posted.round(), posted.closesAt()));
            case PeriodExtensionProposed proposed -> new Round(stage, proposed, withdrawal);
            case PeriodExtended extended ->
                new Round(new Stage.Open(extended.round(), extended.nowUntil()), null, withdrawal);
            case RoundClosed closed -> at(new Stage.Closed(closed.round(), closed.closesAt()));
            case WithdrawalProposed proposed -> new Round(stage, extension, proposed);
            case ConsultationWithdrawn withdrawn -> at(new Stage.Ended());
            case DecisionTaken taken -> at(new Stage.Decided(stage));
            case DecisionReturned returned -> stage instanceof Stage.Decided(var before) ? at(before) : this;
            case ConsultationEvent outside -> this;
        };
    }

    private Round at(Stage next) {
        return new Round(next, extension, withdrawal);
    }

    Verdict decide(ProposeExtension asked) {
        if (!(stage instanceof Stage.Open(var round, var closesAt))) {
            return elsewhere(asked.consultationId(), PROPOSE_EXTENSION, OPEN);
        }
        return start().that(
                        () -> asked.at().isBefore(closesAt), () -> new RoundRefusal.AlreadyOver(closesAt, asked.at()))
                .that(() -> asked.until().isAfter(closesAt), () -> new RoundRefusal.NotLater(closesAt, asked.until()))
                .that(
                        () -> !asked.until().isAfter(closesAt.plus(LONGEST_EXTENSION)),
                        () -> new RoundRefusal.TooFarOff(asked.until(), closesAt.plus(LONGEST_EXTENSION)))
                .fit(REASON, asked.reason())
                .then(() -> new PeriodExtensionProposed(
                        asked.consultationId(), round, asked.until(), asked.reason(), asked.by(), asked.at()));
    }

    Verdict decide(ApproveExtension asked) {
        if (!(stage instanceof Stage.Open(var round, var closesAt))) {
            return elsewhere(asked.consultationId(), EXTEND, OPEN);
        }
        var proposed = extension;
        if (proposed == null) {
            return Verdict.refused(new RoundRefusal.NothingProposed(EXTEND));
        }
        return start().that(
                        () -> asked.at().isBefore(closesAt), () -> new RoundRefusal.AlreadyOver(closesAt, asked.at()))
                .that(
                        () -> !asked.by().equals(proposed.by()),
                        () -> new SamePerson(asked.by(), PROPOSE_EXTENSION, EXTEND))
                .then(() -> new PeriodExtended(
                        asked.consultationId(),
                        round,
                        closesAt,
                        proposed.proposedUntil(),
                        proposed.reason(),
                        proposed.by(),
                        asked.by(),
                        asked.at()));
    }

    Verdict decide(CloseRound asked) {
        return switch (stage) {
            case Stage.Open(var round, var closesAt)
            when round == asked.round() ->
                start().that(
                                () -> !asked.at().isBefore(closesAt),
                                () -> new RoundRefusal.NotOverYet(closesAt, asked.at()))
                        .then(() -> new RoundClosed(asked.consultationId(), round, closesAt, asked.at()));
            // The clock may ask twice, on one node or on several.
            case Stage.Closed(var round, var closesAt) when round == asked.round() -> Verdict.accepted(List.of());
            case Stage other -> elsewhere(asked.consultationId(), CLOSE, OPEN);
        };
    }

    Verdict decide(ProposeWithdrawal asked) {
        return beforeDecision(asked.consultationId(), PROPOSE_WITHDRAWAL)
                .fit(REASON, asked.reason())
                .none(() -> stage.wasPosted() || !asked.publicStatement().isEmpty()
                        ? STATEMENT.refuse(asked.publicStatement())
                        : java.util.Optional.empty())
                .then(() -> new WithdrawalProposed(
                        asked.consultationId(), asked.reason(), asked.publicStatement(), asked.by(), asked.at()));
    }

    Verdict decide(ApproveWithdrawal asked) {
        var proposed = withdrawal;
        if (proposed == null) {
            return beforeDecision(asked.consultationId(), WITHDRAW)
                    .that(() -> false, () -> new RoundRefusal.NothingProposed(WITHDRAW))
                    .thenAll(List::of);
        }
        return beforeDecision(asked.consultationId(), WITHDRAW)
                .that(
                        () -> !asked.by().equals(proposed.by()),
                        () -> new SamePerson(asked.by(), PROPOSE_WITHDRAWAL, WITHDRAW))
                // It may have been posted since, and then people are owed the statement that a draft did not need.
                .none(() ->
                        stage.wasPosted() ? STATEMENT.refuse(proposed.publicStatement()) : java.util.Optional.empty())
                .then(() -> new ConsultationWithdrawn(
                        asked.consultationId(),
                        proposed.reason(),
                        proposed.publicStatement(),
                        proposed.by(),
                        asked.by(),
                        asked.at()));
    }

    private Guards beforeDecision(ConsultationId id, Words asked) {
        return known(id)
                .that(
                        () -> switch (stage) {
                            case Stage.Approved(), Stage.Open _, Stage.Closed _ -> true;
                            case Stage.NotStarted(), Stage.Preparing(), Stage.Decided _, Stage.Ended() -> false;
                        },
                        () -> new OtherStage(asked, stage.words(), UNDECIDED));
    }

    private Verdict elsewhere(ConsultationId id, Words asked, Words needed) {
        return known(id)
                .that(() -> false, () -> new OtherStage(asked, stage.words(), needed))
                .thenAll(List::of);
    }

    private Guards known(ConsultationId id) {
        return start().that(() -> !(stage instanceof Stage.NotStarted), () -> new UnknownConsultation(id));
    }
}
