// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.browse;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jianting.consultation.events.Channel;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseKind;
import org.jianting.consultation.events.CommentPeriod;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Unit;
import org.jianting.projections.search.ConsultationState;
import org.jspecify.annotations.Nullable;

/**
 * All that the public may read about one consultation: the notice, the note, the draft, and how far it has come.
 *
 * @param zone in which its period is counted and its times are written
 * @param shorteningReason why the period is shorter than usual; stands beside the period, not in an attachment
 * @param legalBasis the rule that sets the period
 * @param received submissions so far
 * @param withdrawal what those who took part were told, if it was ended
 */
public record OpenFile(
        ConsultationId id,
        ZoneId zone,
        String title,
        ConsultationState state,
        Unit lead,
        List<Unit> participants,
        String decisionBody,
        String basis,
        int round,
        Instant postedAt,
        Instant closesAt,
        CommentPeriod period,
        @Nullable String shorteningReason,
        List<Channel> channels,
        String contact,
        String legalBasis,
        String note,
        List<Clause> draft,
        List<Extension> extensions,
        Progress progress,
        @Nullable Withdrawal withdrawal,
        long received) {

    public OpenFile {
        participants = List.copyOf(participants);
        channels = List.copyOf(channels);
        draft = List.copyOf(draft);
        extensions = List.copyOf(extensions);
    }

    /** More time was given. */
    public record Extension(Instant previouslyUntil, Instant nowUntil, String reason, Instant at) {}

    /** What has happened after the closing; what has not happened yet has no time. */
    public record Progress(
            @Nullable Instant rosterSealedAt,
            @Nullable Instant ruledAt,
            @Nullable Instant decidedAt,
            @Nullable Instant publishedAt) {}

    /** The consultation was ended without a decision. */
    public record Withdrawal(Instant at, String statement) {}

    /** How many articles the draft has, or clauses where it has none. */
    public long articles() {
        var articles = draft.stream()
                .filter(clause -> clause.kind() == ClauseKind.ARTICLE)
                .count();
        return articles == 0 ? draft.size() : articles;
    }

    /** Each article has a way to comment on it; where a draft has no articles, each paragraph. */
    public boolean canBeCommentedOn(Clause clause) {
        return clause.kind() == ClauseKind.ARTICLE
                || (clause.kind() == ClauseKind.PARAGRAPH
                        && draft.stream().noneMatch(other -> other.kind() == ClauseKind.ARTICLE));
    }

    /** What comes after the last stage that was reached, as the texts name it; not for one that is open. */
    public String whatIsNext() {
        return switch (state) {
            case OPEN -> throw new IllegalStateException("Its own page says how to take part");
            case CLOSED -> nextStage();
            case PUBLISHED -> "next.outcome";
            case WITHDRAWN -> "next.withdrawn";
        };
    }

    private String nextStage() {
        if (progress.rosterSealedAt() == null) {
            return "next.numbering";
        }
        if (progress.ruledAt() == null) {
            return "next.ruling";
        }
        return progress.decidedAt() == null ? "next.deciding" : "next.publishing";
    }

    public boolean isOpen() {
        return state == ConsultationState.OPEN;
    }
}
