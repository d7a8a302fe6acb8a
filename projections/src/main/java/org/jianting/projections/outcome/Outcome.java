// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jianting.consultation.events.BundleDigests;
import org.jianting.consultation.events.ChangeKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ClauseKind;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.QuestionAndAnswer;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The three parts that became public in one act (决策结果、解读、采纳反馈), without the single points, which stand in pages beside
 * it. It never changes; corrections, once there are any, will stand beside it too.
 */
public record Outcome(
        ConsultationId consultation,
        int round,
        String title,
        Unit lead,
        String decisionBody,
        Instant publishedAt,
        BundleDigests digests,
        FinalDocument finalDocument,
        Interpretation interpretation,
        FeedbackReport feedback) {

    /**
     * 正式文件.
     *
     * @param changes of articles, and of the title, headings and paragraphs outside articles: {@code level} tells them apart
     * @param unchangedArticles articles (条) that are word for word as in the draft, at the same place
     * @param unchangedHeadings the same for what is no article
     */
    public record FinalDocument(
            String title,
            String number,
            LocalDate date,
            Digest digest,
            int draftVersion,
            List<FinalClause> clauses,
            List<ArticleChange> changes,
            int unchangedArticles,
            int unchangedHeadings) {

        public FinalDocument {
            clauses = List.copyOf(clauses);
            changes = List.copyOf(changes);
        }
    }

    /**
     * A clause with the mark in its margin.
     *
     * @param draftClause where it stood in the draft; none when it was added
     * @param askedBy the adopted points that cite a change of this very clause
     */
    public record FinalClause(
            ClauseId id,
            @Nullable ClauseId parent,
            ClauseKind kind,
            String label,
            String text,
            ChangeKind change,
            @Nullable ClauseId draftClause,
            AskedBy askedBy) {}

    /** 解读. */
    public record Interpretation(String title, String text, List<QuestionAndAnswer> questions, Digest digest) {

        public Interpretation {
            questions = List.copyOf(questions);
        }
    }

    /** Who did what and when, by pseudonym: that two persons differ is public, who they are is not. */
    public record Steps(
            @Nullable Instant postedAt,
            @Nullable Instant closesAt,
            @Nullable Instant rosterSealedAt,
            @Nullable Digest rosterRoot,
            List<StaffId> ruledBy,
            @Nullable StaffId rulingsApprovedBy,
            @Nullable Instant rulingsApprovedAt,
            @Nullable String decidedBy,
            @Nullable String decisionReference,
            @Nullable Instant decidedAt,
            StaffId sealedBy,
            @Nullable Instant sealedAt,
            StaffId publishedBy) {

        public Steps {
            ruledBy = List.copyOf(ruledBy);
        }
    }
}
