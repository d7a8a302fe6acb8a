// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.preparing;

import java.time.LocalDate;
import org.jianting.consultation.events.CommentPeriod;

/** By how much a period falls short: its last day, and the first that the minimum allows. */
record Shortfall(CommentPeriod period, LocalDate lastDay, LocalDate earliestLastDay) {}
