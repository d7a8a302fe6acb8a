// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.waiting;

import java.util.List;
import org.jianting.consultation.events.SubmissionId;

/** Who stands on a page of the roster; read only where a text was erased and its number has to be found. */
record Roll(int firstNumber, List<SubmissionId> names) {}
