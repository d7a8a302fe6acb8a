// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.numbering;

import org.jianting.consultation.events.ConsultationId;

/** One page of a sealed roster. */
record RosterPageId(ConsultationId consultationId, int round, int page) {}
