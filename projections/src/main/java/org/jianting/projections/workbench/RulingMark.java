// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.workbench;

import java.time.Instant;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.consultation.events.RulingId;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.Unit;
import org.jianting.projections.workbench.RulingLog.Ruled;

/** A ruling as the mark beside a point shows it. */
public record RulingMark(RulingId rulingId, DispositionKind kind, Unit unit, StaffId by, Instant at) {

    static RulingMark of(Ruled ruled) {
        return new RulingMark(ruled.rulingId(), ruled.kind(), ruled.unit(), ruled.by(), ruled.at());
    }
}
