// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.drafting;

import java.time.Instant;
import org.jianting.consultation.events.CommentPeriod;
import org.jianting.consultation.events.PeriodUnit;
import org.jianting.consultation.profiles.PeriodEnd;
import org.jianting.consultation.profiles.RuleProfile;
import org.jianting.consultation.profiles.RuleProfiles;
import org.jianting.projections.docket.Dossier;
import org.jianting.web.page.Frame;

/**
 * What a period comes to, said while it is chosen.
 *
 * @param close when it would end
 * @param rule how long people must have, and where that stands
 */
public record CountedPeriod(Standing standing, String close, String rule) {

    /** What the rules say to it. */
    public enum Standing {
        LONG_ENOUGH,
        NEEDS_A_REASON,
        TOO_SHORT,
        NOT_KNOWN
    }

    static CountedPeriod notOne(Frame frame, int longest) {
        return new CountedPeriod(Standing.NOT_KNOWN, frame.text("period.notOne", longest), "");
    }

    static CountedPeriod of(Dossier dossier, int length, PeriodUnit unit, Instant now, Frame frame) {
        var profile = RuleProfiles.of(dossier.profile());
        var shown = ShownProfile.of(profile, frame.texts());
        var rule = frame.text("period.rule", shown.period(), shown.basis());
        return switch (profile.endOf(new CommentPeriod(length, unit), now)) {
            case PeriodEnd.NotKnown(var refusal) ->
                new CountedPeriod(Standing.NOT_KNOWN, ShownProfile.in(frame.texts(), refusal.detail()), rule);
            case PeriodEnd.At(var lastDay, var until) ->
                new CountedPeriod(
                        standing(profile, until, now),
                        frame.text("period.close", frame.moments().closing(until)),
                        rule);
        };
    }

    private static Standing standing(RuleProfile profile, Instant until, Instant now) {
        return switch (profile.earliestEnd(now)) {
            case PeriodEnd.NotKnown(var refusal) -> Standing.NOT_KNOWN;
            case PeriodEnd.At(var lastDay, var earliest) ->
                until.isBefore(earliest) ? tooShort(profile) : Standing.LONG_ENOUGH;
        };
    }

    private static Standing tooShort(RuleProfile profile) {
        var minimum = profile.minimumPeriod();
        return minimum.hard() || !minimum.shorteningAllowed() ? Standing.TOO_SHORT : Standing.NEEDS_A_REASON;
    }

    public String verdict(Frame frame) {
        return switch (standing) {
            case LONG_ENOUGH -> frame.text("period.longEnough");
            case NEEDS_A_REASON -> frame.text("period.needsReason");
            case TOO_SHORT -> frame.text("period.tooShort");
            case NOT_KNOWN -> frame.text("period.notKnown");
        };
    }
}
