// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jianting.consultation.events.ConsultationInitiated;
import org.jianting.consultation.events.DecisionTaken;
import org.jianting.consultation.events.FinalDocumentRegistered;
import org.jianting.consultation.events.InterpretationRegistered;
import org.jianting.consultation.events.NoticePublished;
import org.jianting.consultation.events.OutcomeBundleSealed;
import org.jianting.consultation.events.OutcomePublished;
import org.jianting.consultation.events.RosterSealed;
import org.jianting.consultation.events.RulingsApproved;
import org.jspecify.annotations.Nullable;

/** Everything of a published round but the texts of people and the sentences of rulings. */
record ToldStory(
        OutcomePublished published,
        ConsultationInitiated initiated,
        NoticePublished notice,
        Instant closesAt,
        @Nullable RosterSealed roster,
        @Nullable RulingsApproved approved,
        @Nullable DecisionTaken decided,
        OutcomeBundleSealed sealed,
        FinalDocumentRegistered document,
        InterpretationRegistered interpretation,
        DraftAndFinal texts,
        Roll roll,
        int late,
        Answers answers,
        RulingBook book,
        Map<Integer, Integer> textLengths) {

    /** The outcome without its points, if its figures are the sealed ones. */
    Outcome outcome() {
        var figures = Figures.of(this);
        figures.mustEqual(sealed);
        return new Outcome(
                published.consultationId(),
                published.round(),
                initiated.title(),
                initiated.lead(),
                initiated.decisionBody(),
                published.publishedAt(),
                published.digests(),
                new Outcome.FinalDocument(
                        document.title(),
                        document.documentNumber(),
                        document.documentDate(),
                        document.text(),
                        document.draftVersion(),
                        texts.finalClauses(figures.askedByClause()),
                        texts.articles(figures.askedByArticle()),
                        texts.unchangedArticles(),
                        texts.unchangedHeadings()),
                new Outcome.Interpretation(
                        interpretation.title(),
                        interpretation.text(),
                        interpretation.questions(),
                        interpretation.digest()),
                figures.report());
    }

    Outcome.Steps steps() {
        return new Outcome.Steps(
                notice.postedAt(),
                closesAt,
                roster == null ? null : roster.at(),
                roster == null ? null : roster.root(),
                approved == null ? List.of() : approved.proposedBy(),
                approved == null ? null : approved.by(),
                approved == null ? null : approved.at(),
                decided == null ? null : decided.decisionBody(),
                decided == null ? null : decided.reference(),
                decided == null ? null : decided.decidedAt(),
                sealed.by(),
                sealed.at(),
                published.by());
    }
}
