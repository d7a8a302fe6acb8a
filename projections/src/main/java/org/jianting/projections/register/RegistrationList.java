// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.register;

import java.util.List;
import org.jianting.consultation.events.ConsultationId;

/** What clerks have entered and nobody has verified. */
public record RegistrationList(ConsultationId consultation, List<PendingRegistration> registrations) {}
