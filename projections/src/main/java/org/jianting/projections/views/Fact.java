// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import org.jianting.consultation.events.ConsultationEvent;

/** A fact and its position in the record. Positions grow; between two facts that a view follows there may be others. */
public record Fact(long position, ConsultationEvent event) {}
