// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.docket;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jianting.consultation.events.GateResult;
import org.jianting.projections.docket.Dossier.Bundle;
import org.jianting.projections.docket.Dossier.DraftVersion;
import org.jianting.projections.docket.Dossier.ExtensionProposal;
import org.jianting.projections.docket.Dossier.FinalDocument;
import org.jianting.projections.docket.Dossier.Gate;
import org.jianting.projections.docket.Dossier.Interpretation;
import org.jianting.projections.docket.Dossier.Proposal;
import org.jianting.projections.docket.Dossier.Roster;
import org.jianting.projections.docket.Dossier.WithdrawalProposal;
import org.jspecify.annotations.Nullable;

/** The papers of a consultation, as they were put down. */
record Papers(
        List<DraftVersion> drafts,
        @Nullable Proposal proposal,
        List<Notice> notices,
        @Nullable ExtensionProposal extensionProposed,
        @Nullable WithdrawalProposal withdrawalProposed,
        @Nullable Roster roster,
        List<Gate> gates,
        @Nullable FinalDocument finalDocument,
        @Nullable Interpretation interpretation,
        @Nullable Bundle bundle,
        @Nullable Withdrawal withdrawal) {

    static final Papers NONE =
            new Papers(List.of(), null, List.of(), null, null, null, List.of(), null, null, null, null);

    @Nullable
    Notice notice() {
        return notices.isEmpty() ? null : notices.getLast();
    }

    Papers draft(DraftVersion draft) {
        return new Papers(
                and(drafts, draft),
                proposal,
                notices,
                extensionProposed,
                withdrawalProposed,
                roster,
                gates,
                finalDocument,
                interpretation,
                bundle,
                withdrawal);
    }

    Papers explained(int version) {
        var explained = drafts.stream()
                .map(draft -> draft.version() == version
                        ? new DraftVersion(version, draft.title(), true, draft.by(), draft.at())
                        : draft)
                .toList();
        return new Papers(
                explained,
                proposal,
                notices,
                extensionProposed,
                withdrawalProposed,
                roster,
                gates,
                finalDocument,
                interpretation,
                bundle,
                withdrawal);
    }

    Papers proposal(Proposal now) {
        return new Papers(
                drafts,
                now,
                notices,
                extensionProposed,
                withdrawalProposed,
                roster,
                gates,
                finalDocument,
                interpretation,
                bundle,
                withdrawal);
    }

    Papers notice(Notice posted) {
        return new Papers(
                drafts,
                proposal,
                and(notices, posted),
                null,
                withdrawalProposed,
                null,
                gates,
                finalDocument,
                interpretation,
                bundle,
                withdrawal);
    }

    Papers extensionProposed(ExtensionProposal now) {
        return new Papers(
                drafts,
                proposal,
                notices,
                now,
                withdrawalProposed,
                roster,
                gates,
                finalDocument,
                interpretation,
                bundle,
                withdrawal);
    }

    Papers extended(Notice.Extension extension) {
        var extended = new ArrayList<>(notices);
        extended.add(extended.removeLast().extend(extension));
        return new Papers(
                drafts,
                proposal,
                List.copyOf(extended),
                null,
                withdrawalProposed,
                roster,
                gates,
                finalDocument,
                interpretation,
                bundle,
                withdrawal);
    }

    Papers withdrawalProposed(WithdrawalProposal now) {
        return new Papers(
                drafts,
                proposal,
                notices,
                extensionProposed,
                now,
                roster,
                gates,
                finalDocument,
                interpretation,
                bundle,
                withdrawal);
    }

    Papers withdrawn(Withdrawal now) {
        return new Papers(
                drafts, proposal, notices, null, null, roster, gates, finalDocument, interpretation, bundle, now);
    }

    Papers roster(Roster now) {
        return new Papers(
                drafts,
                proposal,
                notices,
                extensionProposed,
                withdrawalProposed,
                now,
                gates,
                finalDocument,
                interpretation,
                bundle,
                withdrawal);
    }

    /** The newest finding of a kind stands; what it replaces stays in the record. */
    Papers gate(Gate now) {
        var others = gates.stream().filter(gate -> gate.kind() != now.kind()).toList();
        return new Papers(
                drafts,
                proposal,
                notices,
                extensionProposed,
                withdrawalProposed,
                roster,
                and(others, now),
                finalDocument,
                interpretation,
                bundle,
                withdrawal);
    }

    /** Sent back to be ruled on again: what was reviewed, discussed, reported and decided was the matter as it stood. */
    Papers returned() {
        return new Papers(
                drafts,
                proposal,
                notices,
                extensionProposed,
                withdrawalProposed,
                roster,
                without(EnumSet.of(
                        Gate.Kind.LEGALITY_REVIEW,
                        Gate.Kind.COLLECTIVE_DISCUSSION,
                        Gate.Kind.PARTY_REPORT,
                        Gate.Kind.DECISION)),
                finalDocument,
                interpretation,
                bundle,
                withdrawal);
    }

    /**
     * Another text than the one that was reviewed, discussed and reported passes these steps anew, as the rules have it; the first
     * may be put down after them, unless the review failed.
     */
    Papers finalDocument(FinalDocument now) {
        var isAnother = finalDocument != null || gates.stream().anyMatch(Papers::isFailedReview);
        return new Papers(
                drafts,
                proposal,
                notices,
                extensionProposed,
                withdrawalProposed,
                roster,
                isAnother
                        ? without(EnumSet.of(
                                Gate.Kind.LEGALITY_REVIEW, Gate.Kind.COLLECTIVE_DISCUSSION, Gate.Kind.PARTY_REPORT))
                        : gates,
                now,
                interpretation,
                bundle,
                withdrawal);
    }

    Papers interpretation(Interpretation now) {
        return new Papers(
                drafts,
                proposal,
                notices,
                extensionProposed,
                withdrawalProposed,
                roster,
                gates,
                finalDocument,
                now,
                bundle,
                withdrawal);
    }

    Papers bundle(Bundle now) {
        return new Papers(
                drafts,
                proposal,
                notices,
                extensionProposed,
                withdrawalProposed,
                roster,
                gates,
                finalDocument,
                interpretation,
                now,
                withdrawal);
    }

    private List<Gate> without(Set<Gate.Kind> dropped) {
        return gates.stream().filter(gate -> !dropped.contains(gate.kind())).toList();
    }

    private static boolean isFailedReview(Gate gate) {
        return gate.kind() == Gate.Kind.LEGALITY_REVIEW && gate.result() == GateResult.FAILED;
    }

    private static <T> List<T> and(List<T> some, T another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }
}
