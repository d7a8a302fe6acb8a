// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.register;

import java.util.List;
import org.jianting.consultation.events.ConsultationId;

/** What came too late. */
public record LateList(ConsultationId consultation, List<LateSubmission> late) {}
