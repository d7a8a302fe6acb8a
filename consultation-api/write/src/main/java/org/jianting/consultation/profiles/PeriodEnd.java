// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.profiles;

import java.time.Instant;
import java.time.LocalDate;

/** When a period ends, or why nobody can say. */
public sealed interface PeriodEnd {

    /** @param until the first instant that is too late */
    record At(LocalDate lastDay, Instant until) implements PeriodEnd {}

    record NotKnown(UnknownYear refusal) implements PeriodEnd {}
}
