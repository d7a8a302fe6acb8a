// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.ruling;

import java.util.List;
import java.util.Optional;
import org.jianting.consultation.events.ClauseChange;
import org.jianting.consultation.events.Disposition;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.TextRule;
import org.jspecify.annotations.Nullable;

/** What each finding has to prove before it may stand (domain, §5.1): a reason always, and the rest by its kind. */
final class Findings {

    private static final int LONGEST_REASON = 4_000;
    private static final int MOST_CHANGES = 100;
    private static final TextRule ADOPTED_PART = new TextRule("adoptedPart", 2, LONGEST_REASON);
    private static final TextRule NOT_ADOPTED_PART = ADOPTED_PART.at("notAdoptedPart");
    private static final TextRule CITATION = new TextRule("citation", 2, 1_000);
    private static final TextRule RECEIVING_BODY = new TextRule("receivingBody", 2, 200);
    private static final TextRule OWNER_CODE = new TextRule("owner.code", 1, 200);
    private static final TextRule OWNER_NAME = OWNER_CODE.at("owner.name");
    private static final TextRule WORDS = new TextRule("words", 0, 20_000);

    private final Citable citable;
    private final int shortestReason;
    private final String place;

    /** @param place where in the body the finding stands, such as {@code rulings[3].disposition} */
    Findings(Citable citable, int shortestReason, String place) {
        this.citable = citable;
        this.shortestReason = shortestReason;
        this.place = place;
    }

    /** Empty when the finding proves what it has to, else the first thing that is missing. */
    Optional<Refusal> refuse(Disposition finding) {
        return refuse(new TextRule("reason", shortestReason, LONGEST_REASON), finding.reason())
                .or(() -> refuseTheRest(finding));
    }

    private Optional<Refusal> refuse(TextRule rule, @Nullable String text) {
        return rule.at(within(rule.field())).refuse(text);
    }

    private String within(String field) {
        return place + "." + field;
    }

    private Optional<Refusal> refuseTheRest(Disposition finding) {
        return switch (finding) {
            case Disposition.Adopted(var why, var changes) -> refuse(changes);
            case Disposition.PartiallyAdopted(var why, var adopted, var notAdopted, var changes) ->
                refuse(ADOPTED_PART, adopted)
                        .or(() -> refuse(NOT_ADOPTED_PART, notAdopted))
                        .or(() -> refuse(changes));
            case Disposition.NotAdopted(var code, var why) -> demand("reasonCode", code);
            case Disposition.AlreadyCovered(var citation, var why) -> refuse(CITATION, citation);
            case Disposition.KeptForStudy(var owner, var nextDate, var why) -> refuse(owner);
            case Disposition.Explained(var answer) -> Optional.empty();
            case Disposition.Noted(var why) -> Optional.empty();
            case Disposition.Referred(var body, var on, var why) ->
                refuse(RECEIVING_BODY, body).or(() -> demand("referredOn", on));
            case Disposition.OutOfScope(var why) -> Optional.empty();
        };
    }

    private Optional<Refusal> refuse(List<ClauseChange> changes) {
        if (changes.isEmpty() || changes.size() > MOST_CHANGES) {
            return Optional.of(new RulingRefusal.NoClauseChange(within("changes"), changes.size(), MOST_CHANGES));
        }
        for (int i = 0; i < changes.size(); i++) {
            var refusal = refuse(changes.get(i), "changes[%d].".formatted(i));
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private Optional<Refusal> refuse(ClauseChange change, String at) {
        return demand(at + "clause", change.clause())
                .or(() -> demand(at + "kind", change.kind()))
                .or(() -> refuse(WORDS.at(at + WORDS.field()), change.words()))
                .or(() -> citable.refuse(change));
    }

    private Optional<Refusal> refuse(@Nullable Unit owner) {
        return owner == null
                ? demand("owner", null)
                : refuse(OWNER_CODE, owner.code()).or(() -> refuse(OWNER_NAME, owner.name()));
    }

    // What arrives as JSON may leave out what Java's types say is there.
    private Optional<Refusal> demand(String field, @Nullable Object value) {
        return value == null ? Optional.of(new RulingRefusal.Missing(within(field))) : Optional.empty();
    }
}
