// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.register;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Coverage;
import org.jianting.consultation.events.Disposition;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.consultation.events.RulingId;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.Unit;

/**
 * A ruling as it was proposed, whatever was later taken out of it.
 *
 * @param kind the finding in one word
 * @param replacements rulings that took points out of this one, in order
 */
public record RegisteredRuling(
        ConsultationId consultation,
        int round,
        RulingId rulingId,
        DispositionKind kind,
        Disposition disposition,
        Coverage coverage,
        Unit unit,
        StaffId by,
        Instant at,
        List<Replacement> replacements) {

    /** Another ruling took points out of this one. */
    public record Replacement(RulingId by, Coverage coverage, String reason, Instant at) {}

    RegisteredRuling replaced(Replacement replacement) {
        return new RegisteredRuling(
                consultation,
                round,
                rulingId,
                kind,
                disposition,
                coverage,
                unit,
                by,
                at,
                Stream.concat(replacements.stream(), Stream.of(replacement)).toList());
    }
}
