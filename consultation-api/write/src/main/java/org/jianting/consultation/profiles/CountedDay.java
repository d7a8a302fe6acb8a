// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.profiles;

import java.time.LocalDate;

/** The day that a count came to, or the year that no table knows. */
public sealed interface CountedDay {

    record Found(LocalDate day) implements CountedDay {}

    record InUnknownYear(UnknownYear refusal) implements CountedDay {}
}
