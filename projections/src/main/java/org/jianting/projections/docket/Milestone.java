// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.docket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stage that was reached.
 *
 * @param note what belongs to it in a few words, such as the reference of a decision or the reason for a return
 */
public record Milestone(
        Stage stage, int round, Instant at, @Nullable String note) {}
