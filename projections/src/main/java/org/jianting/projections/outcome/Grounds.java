// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import java.time.LocalDate;
import java.util.List;
import org.jianting.consultation.events.ClauseChange;
import org.jianting.consultation.events.Disposition;
import org.jianting.consultation.events.ReasonCode;
import org.jspecify.annotations.Nullable;

/** What a ruling rests on besides its reason; which of these there are depends on the finding. */
public record Grounds(
        @Nullable ReasonCode reasonCode,
        @Nullable String adoptedPart,
        @Nullable String notAdoptedPart,
        @Nullable String citation,
        @Nullable String owner,
        @Nullable LocalDate nextDate,
        @Nullable String receivingBody,
        @Nullable LocalDate referredOn) {

    private static final Grounds NONE = new Grounds(null, null, null, null, null, null, null, null);

    static Grounds of(Disposition disposition) {
        return switch (disposition) {
            case Disposition.Adopted adopted -> NONE;
            case Disposition.PartiallyAdopted partly ->
                new Grounds(null, partly.adoptedPart(), partly.notAdoptedPart(), null, null, null, null, null);
            case Disposition.NotAdopted not -> new Grounds(not.reasonCode(), null, null, null, null, null, null, null);
            case Disposition.AlreadyCovered covered ->
                new Grounds(null, null, null, covered.citation(), null, null, null, null);
            case Disposition.KeptForStudy kept ->
                new Grounds(null, null, null, null, kept.owner().name(), kept.nextDate(), null, null);
            case Disposition.Explained explained -> NONE;
            case Disposition.Noted noted -> NONE;
            case Disposition.Referred referred ->
                new Grounds(null, null, null, null, null, null, referred.receivingBody(), referred.referredOn());
            case Disposition.OutOfScope outside -> NONE;
        };
    }

    static List<ClauseChange> changesOf(Disposition disposition) {
        return switch (disposition) {
            case Disposition.Adopted adopted -> adopted.changes();
            case Disposition.PartiallyAdopted partly -> partly.changes();
            case Disposition.NotAdopted not -> List.of();
            case Disposition.AlreadyCovered covered -> List.of();
            case Disposition.KeptForStudy kept -> List.of();
            case Disposition.Explained explained -> List.of();
            case Disposition.Noted noted -> List.of();
            case Disposition.Referred referred -> List.of();
            case Disposition.OutOfScope outside -> List.of();
        };
    }
}
