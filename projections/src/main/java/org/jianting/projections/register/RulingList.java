// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.register;

import java.util.List;
import org.jianting.consultation.events.ConsultationId;

/** The rulings of the newest round that answer at least one point. */
public record RulingList(ConsultationId consultation, List<RegisteredRuling> rulings) {}
