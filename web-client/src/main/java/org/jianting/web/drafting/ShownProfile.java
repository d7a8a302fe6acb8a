// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.drafting;

import org.jianting.consultation.events.PeriodUnit;
import org.jianting.consultation.events.ProfileRef;
import org.jianting.consultation.profiles.MinimumPeriod;
import org.jianting.consultation.profiles.RuleProfile;
import org.jianting.consultation.verdict.Words;
import org.jianting.web.page.Language;
import org.jianting.web.page.Texts;

/** A rule profile as somebody chooses it: what it is for, how long people get, and where that stands. */
public record ShownProfile(ProfileRef ref, String title, String period, String basis, String article) {

    static ShownProfile of(RuleProfile profile, Texts texts) {
        var minimum = profile.minimumPeriod();
        return new ShownProfile(
                profile.ref(),
                in(texts, profile.title()),
                period(minimum, texts),
                in(texts, minimum.legalBasis()),
                minimum.article());
    }

    static String in(Texts texts, Words words) {
        return texts.language() == Language.EN ? words.en() : words.zh();
    }

    private static String period(MinimumPeriod minimum, Texts texts) {
        var length = days(minimum.length(), minimum.unit(), texts);
        if (minimum.hard() || !minimum.shorteningAllowed()) {
            return texts.get("profile.hard", length);
        }
        return texts.get("profile.shortening", length);
    }

    static String days(int length, PeriodUnit unit, Texts texts) {
        return switch (unit) {
            case CALENDAR_DAY -> texts.get("period.calendarDays", length);
            case WORKING_DAY -> texts.get("period.workingDays", length);
        };
    }

    /** As the API takes it. */
    public String json() {
        return "{\"name\":\"%s\",\"version\":%d}".formatted(ref.name(), ref.version());
    }
}
