// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

/** What a refusal says, in the two languages of the house, Chinese first. */
public record Wording(String zh, String en) {}
