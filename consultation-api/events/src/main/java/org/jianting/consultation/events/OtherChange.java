// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

/** A change that no comment asked for, and why the unit made it; it is listed beside the adopted ones. */
public record OtherChange(ClauseId clause, String reason) {}
