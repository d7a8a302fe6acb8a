// SPDX-License-Identifier: Apache-2.0
/**
 * Finding things: consultations by their state, and everything public by its words. Only what anybody may read is ever put into
 * the index, so an erasure has nothing to take out of it, and the index can be deleted at any time and is made again from the
 * record.
 */
@NullMarked
package org.jianting.projections.search;

import org.jspecify.annotations.NullMarked;
