// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import org.jspecify.annotations.Nullable;

/**
 * How far a view has followed the record.
 *
 * @param followedTo every fact up to here that changes the view is in it; −1 before the first
 * @param stoppedBecause why it goes no further; none while it follows
 */
public record ViewPosition(
        String view, long followedTo, @Nullable String stoppedBecause) {}
