// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.register;

import java.util.List;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.PointPart;
import org.jianting.consultation.events.PointRange;

/**
 * What nobody has ruled on yet.
 *
 * @param sealed whether the roster is sealed; before that nothing can be ruled on
 * @param count of the numbered submissions of the round
 * @param points how many points these ranges and parts are
 */
public record Unruled(
        ConsultationId consultation,
        int round,
        boolean sealed,
        int count,
        int points,
        List<PointRange> ranges,
        List<PointPart> parts) {}
