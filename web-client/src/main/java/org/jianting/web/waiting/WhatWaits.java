// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.waiting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jianting.consultation.events.GateResult;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.profiles.Gate;
import org.jianting.consultation.profiles.PeriodEnd;
import org.jianting.consultation.profiles.RuleProfile;
import org.jianting.consultation.profiles.Separation;
import org.jianting.consultation.verdict.Staff;
import org.jianting.projections.docket.Dossier;
import org.jianting.projections.docket.Milestone;
import org.jianting.projections.docket.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What waits in one matter for one person at one moment: a pure function of what the views know. Where two acts are for two
 * persons, the second does not wait for who did the first.
 */
public final class WhatWaits {

    private final Matter matter;
    private final Dossier dossier;
    private final RuleProfile rules;
    private final Staff staff;
    private final Instant now;
    private final List<Awaited> waiting = new ArrayList<>();

    private WhatWaits(Matter matter, Staff staff, Instant now) {
        this.matter = matter;
        this.dossier = matter.dossier();
        this.rules = matter.profile();
        this.staff = staff;
        this.now = now;
    }

    /** The most urgent first. */
    public static List<Awaited> of(Matter matter, Staff staff, Instant now) {
        var what = new WhatWaits(matter, staff, now);
        what.look();
        return what.waiting.stream().sorted(Awaited.MOST_URGENT_FIRST).toList();
    }

    private void look() {
        withdrawal();
        entries();
        switch (dossier.stage()) {
            case DRAFTING -> drafting();
            case IN_REVIEW -> review();
            case APPROVED -> posting();
            case OPEN -> extension();
            case CLOSED -> roster();
            case RULING -> ruling();
            case RULED -> deciding();
            case DECIDED -> composing();
            case SEALED -> publication();
            case PUBLISHED, WITHDRAWN -> {}
        }
    }

    private void withdrawal() {
        var proposed = dossier.withdrawalProposed();
        if (proposed != null
                && WITHDRAWABLE.contains(dossier.stage())
                && !staff.id().equals(proposed.by())) {
            add(Errand.APPROVE_WITHDRAWAL, proposed.at());
        }
    }

    private static final Set<Stage> WITHDRAWABLE =
            EnumSet.of(Stage.APPROVED, Stage.OPEN, Stage.CLOSED, Stage.RULING, Stage.RULED);

    private void entries() {
        var mine = matter.entries().stream()
                .filter(entry -> differs(Separation.REGISTRAR_AND_VERIFIER, entry.registeredBy()))
                .toList();
        mine.stream()
                .map(entry -> entry.registeredAt())
                .min(Instant::compareTo)
                .ifPresent(oldest -> add(Errand.VERIFY_ENTRIES, mine.size(), oldest, null));
    }

    private void drafting() {
        var since = last().at();
        for (var step : dossier.waitsFor()) {
            switch (step) {
                case REGISTER_DRAFT -> add(Errand.REGISTER_DRAFT, since);
                // One step at a time: a note explains a draft that is there.
                case REGISTER_NOTE -> {
                    if (!dossier.drafts().isEmpty()) {
                        add(Errand.REGISTER_NOTE, dossier.drafts().getLast().at());
                    }
                }
                case SUBMIT_FOR_REVIEW -> {
                    if (!dossier.drafts().isEmpty()
                            && dossier.drafts().getLast().explained()) {
                        add(Errand.SUBMIT_NOTICE, since);
                    }
                }
                case REVIEW_NOTICE,
                        PUBLISH_NOTICE,
                        END_OF_PERIOD,
                        REVIEW_EXTENSION,
                        REVIEW_WITHDRAWAL,
                        SEAL_ROSTER,
                        APPROVE_RULINGS,
                        TAKE_DECISION,
                        REGISTER_FINAL_DOCUMENT,
                        REGISTER_INTERPRETATION,
                        SEAL_OUTCOME,
                        PUBLISH_OUTCOME -> {}
            }
        }
    }

    private void review() {
        var proposal = dossier.proposal();
        if (proposal != null && differs(Separation.NOTICE_PROPOSER_AND_APPROVER, proposal.by())) {
            add(Errand.REVIEW_NOTICE, proposal.at());
        }
    }

    private void posting() {
        if (differs(
                Separation.NOTICE_APPROVER_AND_PUBLISHER, matter.involvement().noticeApprovedBy())) {
            add(Errand.PUBLISH_NOTICE, last().at());
        }
    }

    private void extension() {
        var proposed = dossier.extensionProposed();
        var notice = dossier.notice();
        if (proposed != null && notice != null && !staff.id().equals(proposed.by())) {
            // Once the period is over nobody can give more time.
            add(Errand.APPROVE_EXTENSION, 1, proposed.at(), Deadline.at(rules, notice.closesAt(), now));
        }
    }

    private void roster() {
        var notice = Objects.requireNonNull(dossier.notice());
        var takesPost = notice.channels().stream()
                .anyMatch(channel -> channel.kind() == org.jianting.consultation.events.ChannelKind.PAPER);
        var grace = takesPost ? rules.graceForPostInWorkingDays() : 0;
        boolean isPostIn = grace == 0
                || (rules.inWorkingDays(grace, notice.closesAt().minusNanos(1))
                                instanceof PeriodEnd.At(var day, var until)
                        && !now.isBefore(until));
        if (matter.entries().isEmpty() && isPostIn) {
            add(Errand.SEAL_ROSTER, notice.closesAt());
        }
    }

    private void ruling() {
        texts();
        gatesBefore();
        var sealed = rosterSealedAt();
        var returned = matter.involvement().rulingsReturned();
        if (matter.unruled() > 0) {
            add(Errand.RULE, matter.unruled(), sealed, null);
        } else if (returned != null) {
            add(Errand.ANSWER_RETURN, returned.at());
        } else if (!rules.demands(Separation.RULING_PROPOSER_AND_APPROVER)
                || !matter.involvement().ruledBy().contains(staff.id())) {
            var since = matter.involvement().lastRuledAt();
            add(Errand.APPROVE_RULINGS, since == null ? sealed : since);
        }
    }

    private void deciding() {
        texts();
        gatesBefore();
        var ruledAt = last().at();
        var document = dossier.finalDocument();
        var review = gate(Dossier.Gate.Kind.LEGALITY_REVIEW);
        // A failed review is answered by a changed text, which is then reviewed again.
        boolean isRefused = review.isPresent() && !holds(review.get());
        if (document == null || isRefused) {
            add(Errand.FINAL_DOCUMENT, review.map(Dossier.Gate::at).orElse(ruledAt));
        }
        if (rules.demands(Gate.LEGALITY_REVIEW) && review.isEmpty()) {
            add(Errand.LEGALITY_REVIEW, later(ruledAt, document == null ? ruledAt : document.at()));
        }
        missing(Gate.PARTY_REPORT, Dossier.Gate.Kind.PARTY_REPORT, Errand.PARTY_REPORT, ruledAt);
        if (!rules.demands(Gate.LEGALITY_REVIEW)
                || review.filter(WhatWaits::holds).isPresent()) {
            missing(
                    Gate.COLLECTIVE_DISCUSSION,
                    Dossier.Gate.Kind.COLLECTIVE_DISCUSSION,
                    Errand.COLLECTIVE_DISCUSSION,
                    review.map(Dossier.Gate::at).orElse(ruledAt));
        }
        if (document != null && isReadyForDecision()) {
            add(Errand.DECISION, dossier.gates().stream().map(Dossier.Gate::at).reduce(ruledAt, WhatWaits::later));
        }
    }

    private boolean isReadyForDecision() {
        for (var gate : Gate.values()) {
            var found = gate(Dossier.Gate.Kind.valueOf(gate.name()));
            boolean holds = found.map(WhatWaits::holds).orElse(!rules.demands(gate));
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    private void composing() {
        texts();
        var decidedAt = last().at();
        var deadline = outcome(decidedAt);
        boolean isExplained = dossier.interpretation() != null;
        if (!isExplained) {
            add(Errand.INTERPRETATION, 1, decidedAt, deadline);
        }
        var texts = matter.involvement().texts();
        if (isExplained && texts.toWrite() == 0 && texts.proposed().isEmpty()) {
            add(Errand.SEAL_OUTCOME, 1, decidedAt, deadline);
        }
    }

    private void publication() {
        var bundle = dossier.bundle();
        if (bundle != null && differs(Separation.OUTCOME_SEALER_AND_PUBLISHER, bundle.by())) {
            add(
                    Errand.PUBLISH_OUTCOME,
                    1,
                    bundle.at(),
                    gate(Dossier.Gate.Kind.DECISION)
                            .map(decision -> outcome(decision.at()))
                            .orElse(null));
        }
    }

    private @Nullable Deadline outcome(Instant decidedAt) {
        return Deadline.inWorkingDays(rules, rules.outcomeInWorkingDays(), decidedAt, now)
                .orElse(null);
    }

    /** What is published of each submission, from the sealed roster on. */
    private void texts() {
        var texts = matter.involvement().texts();
        var deadline = dossier.stage() == Stage.DECIDED ? outcome(last().at()) : null;
        if (texts.toWrite() > 0) {
            add(Errand.WRITE_TEXTS, texts.toWrite(), rosterSealedAt(), deadline);
        }
        var oldest = texts.oldestFor(staff.id());
        if (oldest != null) {
            add(Errand.APPROVE_TEXTS, texts.waitingFor(staff.id()), oldest, deadline);
        }
    }

    private void gatesBefore() {
        var since = rosterSealedAt();
        missing(Gate.EXPERT_OPINION, Dossier.Gate.Kind.EXPERT_OPINION, Errand.EXPERT_OPINION, since);
        missing(Gate.RISK_ASSESSMENT, Dossier.Gate.Kind.RISK_ASSESSMENT, Errand.RISK_ASSESSMENT, since);
        missing(Gate.COMPETITION_REVIEW, Dossier.Gate.Kind.COMPETITION_REVIEW, Errand.COMPETITION_REVIEW, since);
    }

    private void missing(Gate gate, Dossier.Gate.Kind kind, Errand errand, Instant since) {
        if (rules.demands(gate) && gate(kind).isEmpty()) {
            add(errand, since);
        }
    }

    private Optional<Dossier.Gate> gate(Dossier.Gate.Kind kind) {
        return dossier.gates().stream().filter(gate -> gate.kind() == kind).findFirst();
    }

    /** What has no result, such as a discussion, is on record and so it holds. */
    private static boolean holds(Dossier.Gate gate) {
        return gate.result() != GateResult.FAILED;
    }

    private boolean differs(Separation separation, @Nullable StaffId first) {
        return !rules.demands(separation) || !staff.id().equals(first);
    }

    private Milestone last() {
        return dossier.timeline().getLast();
    }

    private Instant rosterSealedAt() {
        var roster = dossier.roster();
        return roster == null ? last().at() : roster.sealedAt();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void add(Errand errand, Instant since) {
        add(errand, 1, since, null);
    }

    private void add(Errand errand, int count, Instant since, @Nullable Deadline deadline) {
        if (count > 0 && matter.lets(staff, errand.roles())) {
            waiting.add(new Awaited(errand, dossier.id(), dossier.title(), count, since, deadline));
        }
    }
}
