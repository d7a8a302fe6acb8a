// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.docket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jianting.consultation.events.BundleDigests;
import org.jianting.consultation.events.Channel;
import org.jianting.consultation.events.CommentPeriod;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.DisclosureAttribute;
import org.jianting.consultation.events.GateResult;
import org.jianting.consultation.events.MatterKind;
import org.jianting.consultation.events.ProfileRef;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A consultation as staff see it, from its beginning.
 *
 * @param drafts versions of the draft, and whether each has its explanatory note
 * @param proposal the notice as it was last submitted for review
 * @param extensionProposed more time that waits for a second person
 * @param gates what precedes the decision, as far as it is on record and still holds
 * @param waitsFor what can happen next
 */
public record Dossier(
        ConsultationId id,
        String title,
        MatterKind matterKind,
        String basis,
        ProfileRef profile,
        String decisionBody,
        Unit lead,
        List<Unit> participants,
        StaffId initiatedBy,
        Instant initiatedAt,
        int round,
        Stage stage,
        List<DraftVersion> drafts,
        @Nullable Proposal proposal,
        @Nullable Notice notice,
        @Nullable ExtensionProposal extensionProposed,
        @Nullable WithdrawalProposal withdrawalProposed,
        @Nullable Roster roster,
        List<Gate> gates,
        @Nullable FinalDocument finalDocument,
        @Nullable Interpretation interpretation,
        @Nullable Bundle bundle,
        @Nullable Withdrawal withdrawal,
        List<Milestone> timeline,
        List<NextStep> waitsFor) {

    /** A registered version of the draft. */
    public record DraftVersion(int version, String title, boolean explained, StaffId by, Instant at) {}

    /** A notice that was submitted for review. */
    public record Proposal(
            int draftVersion,
            CommentPeriod period,
            @Nullable String shorteningReason,
            List<Channel> channels,
            String contact,
            String interpretationPlan,
            DisclosureAttribute disclosure,
            StaffId by,
            Instant at) {}

    /** Somebody wants to give everyone more time. */
    public record ExtensionProposal(Instant proposedUntil, String reason, StaffId by, Instant at) {}

    /** Somebody wants to end the consultation. */
    public record WithdrawalProposal(String reason, String publicStatement, StaffId by, Instant at) {}

    /** The sealed roster. */
    public record Roster(int count, int late, Instant sealedAt) {}

    /** A step that precedes the decision. */
    public record Gate(
            Kind kind,
            @Nullable GateResult result,
            String reference,
            @Nullable String note,
            StaffId by,
            Instant at) {

        /** The steps of decree 713. */
        public enum Kind {
            /** 专家论证. */
            EXPERT_OPINION,
            /** 风险评估. */
            RISK_ASSESSMENT,
            /** 公平竞争审查. */
            COMPETITION_REVIEW,
            /** 合法性审查. */
            LEGALITY_REVIEW,
            /** 集体讨论. */
            COLLECTIVE_DISCUSSION,
            /** 报党委. */
            PARTY_REPORT,
            /** 决定. */
            DECISION
        }
    }

    /** The newest registered final document. */
    public record FinalDocument(
            int version, String title, String documentNumber, LocalDate documentDate, StaffId by, Instant at) {}

    /** The newest registered interpretation. */
    public record Interpretation(int version, String title, StaffId by, Instant at) {}

    /** The three parts, sealed together. */
    public record Bundle(BundleDigests digests, int submissions, int points, int late, StaffId by, Instant at) {}

    /** What can happen next. */
    public enum NextStep {
        /** A version of the draft is registered. */
        REGISTER_DRAFT,
        /** The explanatory note of the newest draft is registered. */
        REGISTER_NOTE,
        /** The notice is submitted for review. */
        SUBMIT_FOR_REVIEW,
        /** A second person approves the notice or returns it. */
        REVIEW_NOTICE,
        /** The notice is posted. */
        PUBLISH_NOTICE,
        /** The period ends. */
        END_OF_PERIOD,
        /** A second person decides on more time. */
        REVIEW_EXTENSION,
        /** A second person decides on ending the consultation. */
        REVIEW_WITHDRAWAL,
        /** The roster is sealed. */
        SEAL_ROSTER,
        /** The rulings are made and approved. */
        APPROVE_RULINGS,
        /** The decision is taken. */
        TAKE_DECISION,
        /** The final document is registered. */
        REGISTER_FINAL_DOCUMENT,
        /** The interpretation is registered. */
        REGISTER_INTERPRETATION,
        /** The outcome is sealed. */
        SEAL_OUTCOME,
        /** The outcome is published. */
        PUBLISH_OUTCOME
    }
}
