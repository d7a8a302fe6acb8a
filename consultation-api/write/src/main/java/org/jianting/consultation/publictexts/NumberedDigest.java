// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publictexts;

import org.jianting.consultation.events.Digest;
import org.jspecify.annotations.Nullable;

/** @param digest of the proposal that the approver has read, so that nobody swaps it under the pen; none to take the latest */
public record NumberedDigest(int number, @Nullable Digest digest) {}
