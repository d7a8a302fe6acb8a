// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.docket;

import java.time.Instant;

/** The consultation was ended without a decision, and what was said to those who had taken part. */
public record Withdrawal(String reason, String publicStatement, Instant at) {}
