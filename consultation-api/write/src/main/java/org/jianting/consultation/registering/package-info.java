// SPDX-License-Identifier: Apache-2.0
/**
 * What arrives on paper, by telephone or at a hearing counts like what is typed in: a clerk enters it with its evidence, and a
 * second person compares the two. When it legally arrived decides whether it was in time, not when it was entered.
 */
@NullMarked
package org.jianting.consultation.registering;

import org.jspecify.annotations.NullMarked;
