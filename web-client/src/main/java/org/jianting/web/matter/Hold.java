// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.matter;

import java.util.List;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.web.page.Frame;
import org.jianting.web.page.Language;
import org.jianting.web.waiting.Places;
import org.jspecify.annotations.Nullable;

/**
 * Something that holds a consultation back, in the words of the rule that would refuse.
 *
 * @param address where it is mended; none where waiting is all that can be done
 */
public record Hold(
        String rule,
        String title,
        String detail,
        String next,
        @Nullable String address) {

    static List<Hold> of(List<Refusal> refusals, ConsultationId id, Frame frame) {
        return refusals.stream().map(refusal -> of(refusal, id, frame)).toList();
    }

    private static Hold of(Refusal refusal, ConsultationId id, Frame frame) {
        var isEnglish = frame.texts().language() == Language.EN;
        var detail = isEnglish ? refusal.detail().en() : refusal.detail().zh();
        return new Hold(
                refusal.rule(),
                isEnglish ? refusal.title().en() : refusal.title().zh(),
                // Nothing was asked for here, so that nothing was recorded goes without saying.
                frame.moments()
                        .spoken(detail.replace("未作任何记录。", "")
                                .replace("Nothing was recorded.", "")
                                .strip()),
                isEnglish ? refusal.nextStep().en() : refusal.nextStep().zh(),
                address(refusal.rule(), id));
    }

    private static @Nullable String address(String rule, ConsultationId id) {
        return switch (rule) {
            case "points-unruled", "ruled-twice", "returned-unchanged" -> Places.rulings(id);
            case "texts-not-approved" -> Places.texts(id);
            case "entries-pending" -> Places.entries(id);
            case "no-final-document",
                    "nothing-to-decide-on",
                    "changes-not-made",
                    "changes-unexplained",
                    "other-draft" -> at(Step.FINAL_DOCUMENT, id);
            case "no-interpretation", "interprets-another" -> at(Step.INTERPRETATION, id);
            case "gates-missing" -> Places.matter(id) + "#steps";
            case "not-what-was-decided", "figures-differ" -> at(Step.RETURN_DECISION, id);
            default -> null;
        };
    }

    private static String at(Step step, ConsultationId id) {
        return Places.matter(id) + "#" + Places.anchor(step);
    }
}
