// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.consulting;

import java.time.Instant;
import org.jianting.consultation.events.ConsultationId;

/** The clock closes a round. Nobody's name is on it, because nobody can do it early. */
public record CloseRound(ConsultationId consultationId, int round, Instant at) {}
