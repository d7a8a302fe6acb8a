// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.preparing;

import static org.jianting.consultation.desk.Guards.start;

import org.jianting.consultation.desk.SamePerson;
import org.jianting.consultation.events.NoticeApproved;
import org.jianting.consultation.events.NoticePublished;
import org.jianting.consultation.events.SubmittedForReview;
import org.jianting.consultation.profiles.PeriodEnd;
import org.jianting.consultation.profiles.RuleProfile;
import org.jianting.consultation.profiles.RuleProfiles;
import org.jianting.consultation.profiles.Separation;
import org.jianting.consultation.verdict.Verdict;

/** The real posting: the period is counted anew from this moment, and must still be long enough (T4). */
final class Posting {

    private Posting() {}

    static Verdict decide(PublishNotice asked, Papers papers, SubmittedForReview notice, NoticeApproved approval) {
        var profile = RuleProfiles.of(papers.profile());
        return start().that(
                        () -> !profile.demands(Separation.NOTICE_APPROVER_AND_PUBLISHER)
                                || !asked.by().equals(approval.by()),
                        () -> new SamePerson(asked.by(), PreparationRules.APPROVE, PreparationRules.PUBLISH))
                .that(
                        () -> !asked.postedAt().isBefore(approval.at()),
                        () -> new PreparationRefusal.PostedBeforeApproval(approval.at(), asked.postedAt()))
                .none(() -> PeriodRule.refuse(profile, notice.period(), notice.shorteningReason(), asked.postedAt()))
                .then(() -> posted(asked, papers, notice, profile));
    }

    private static NoticePublished posted(
            PublishNotice asked, Papers papers, SubmittedForReview notice, RuleProfile profile) {
        return switch (profile.endOf(notice.period(), asked.postedAt())) {
            case PeriodEnd.At(var lastDay, var closesAt) ->
                new NoticePublished(
                        asked.consultationId(),
                        notice.round(),
                        notice.draftVersion(),
                        java.util.Objects.requireNonNull(papers.drafts().get(notice.draftVersion())),
                        notice.period(),
                        asked.postedAt(),
                        closesAt,
                        notice.shorteningReason(),
                        notice.channels(),
                        notice.contact(),
                        profile.minimumPeriod().legalBasis().zh(),
                        asked.by());
            case PeriodEnd.NotKnown(var refusal) ->
                throw new IllegalStateException("The period rule let an unknown year pass: " + refusal);
        };
    }
}
