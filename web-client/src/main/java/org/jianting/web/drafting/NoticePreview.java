// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.drafting;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jianting.consultation.events.CommentPeriod;
import org.jianting.consultation.profiles.PeriodEnd;
import org.jianting.consultation.profiles.RuleProfiles;
import org.jianting.projections.docket.Dossier;
import org.jianting.projections.docket.Draft;
import org.jianting.projections.search.ConsultationState;
import org.jianting.web.browse.ConsultationPage;
import org.jianting.web.browse.OpenFile;
import org.jianting.web.page.Frame;
import org.jianting.web.page.Pages;
import org.springframework.http.ResponseEntity;

/** The public's own page over a notice that is not posted yet: the same template, so that it cannot look otherwise. */
final class NoticePreview {

    private NoticePreview() {}

    /** Empty while nobody can say when the period would end. */
    static Optional<ResponseEntity<byte[]>> draw(
            Pages pages, Frame frame, Dossier dossier, Draft draft, ProposedNotice proposed, Instant now) {
        var period = proposed.period();
        var end = period == null || period.length() < 1
                ? null
                : RuleProfiles.of(dossier.profile()).endOf(period, now);
        return period != null && end instanceof PeriodEnd.At(var lastDay, var until)
                ? Optional.of(ConsultationPage.draw(file(dossier, draft, proposed, period, now, until), frame, pages))
                : Optional.empty();
    }

    private static OpenFile file(
            Dossier dossier,
            Draft draft,
            ProposedNotice proposed,
            CommentPeriod period,
            Instant now,
            Instant closesAt) {
        var profile = RuleProfiles.of(dossier.profile());
        return new OpenFile(
                dossier.id(),
                profile.zone(),
                dossier.title(),
                ConsultationState.OPEN,
                dossier.lead(),
                dossier.participants(),
                dossier.decisionBody(),
                dossier.basis(),
                dossier.round(),
                now,
                closesAt,
                period,
                proposed.shorteningReason(),
                proposed.offered(),
                Objects.requireNonNullElse(proposed.contact(), ""),
                profile.minimumPeriod().legalBasis().zh(),
                Objects.requireNonNullElse(draft.explanatoryNote(), ""),
                draft.clauses(),
                List.of(),
                new OpenFile.Progress(null, null, null, null),
                null,
                0);
    }
}
