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
    private static final TextRule PART = new TextRule("disposition part", 2, LONGEST_REASON);
    private static final TextRule CITATION = new TextRule("citation", 2, 1_000);
    private static final TextRule RECEIVING_BODY = new TextRule("receivingBody", 2, 200);
    private static final TextRule OWNER = new TextRule("owner", 1, 200);
    private static final TextRule WORDS = new TextRule("changes.words", 0, 20_000);

    private final Citable citable;
    private final TextRule reason;

    Findings(Citable citable, int shortestReason) {
        this.citable = citable;
        this.reason = new TextRule("reason", shortestReason, LONGEST_REASON);
    }

    /** Empty when the finding proves what it has to, else the first thing that is missing. */
    Optional<Refusal> refuse(Disposition finding) {
        return reason.refuse(finding.reason()).or(() -> refuseTheRest(finding));
    }

    private Optional<Refusal> refuseTheRest(Disposition finding) {
        return switch (finding) {
            case Disposition.Adopted(var why, var changes) -> refuse(changes);
            case Disposition.PartiallyAdopted(var why, var adopted, var notAdopted, var changes) ->
                first(PART.refuse(adopted), PART.refuse(notAdopted)).or(() -> refuse(changes));
            case Disposition.NotAdopted(var code, var why) -> demand("reasonCode", code);
            case Disposition.AlreadyCovered(var citation, var why) -> CITATION.refuse(citation);
            case Disposition.KeptForStudy(var owner, var nextDate, var why) -> refuse(owner);
            case Disposition.Explained(var answer) -> Optional.empty();
            case Disposition.Noted(var why) -> Optional.empty();
            case Disposition.Referred(var body, var on, var why) ->
                first(RECEIVING_BODY.refuse(body), demand("referredOn", on));
            case Disposition.OutOfScope(var why) -> Optional.empty();
        };
    }

    private Optional<Refusal> refuse(List<ClauseChange> changes) {
        if (changes.isEmpty() || changes.size() > MOST_CHANGES) {
            return Optional.of(new RulingRefusal.NoClauseChange(changes.size(), MOST_CHANGES));
        }
        return changes.stream()
                .map(change -> demand("changes.clause", change.clause())
                        .or(() -> demand("changes.kind", change.kind()))
                        .or(() -> WORDS.refuse(change.words()))
                        .or(() -> citable.refuse(change)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> refuse(@Nullable Unit owner) {
        return owner == null ? demand("owner", null) : first(OWNER.refuse(owner.code()), OWNER.refuse(owner.name()));
    }

    // What arrives as JSON may leave out what Java's types say is there.
    private static Optional<Refusal> demand(String field, @Nullable Object value) {
        return value == null ? Optional.of(new RulingRefusal.Missing(field)) : Optional.empty();
    }

    private static Optional<Refusal> first(Optional<Refusal> one, Optional<Refusal> another) {
        return one.or(() -> another);
    }
}
