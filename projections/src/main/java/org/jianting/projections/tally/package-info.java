// SPDX-License-Identifier: Apache-2.0
/**
 * How many took part, by which ways, on which clauses, and, once the outcome is published, how many of them were heard: every
 * figure is counted from the record and printed with what it is a part of.
 */
@NullMarked
package org.jianting.projections.tally;

import org.jspecify.annotations.NullMarked;
