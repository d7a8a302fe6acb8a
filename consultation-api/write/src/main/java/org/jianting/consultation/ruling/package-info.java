// SPDX-License-Identifier: Apache-2.0
/**
 * What the public body answers to each point that people made: the finding and the reason, one ruling to a point and never
 * two. A ruling is replaced by a later one and never edited, and whoever proposes does not approve.
 */
@NullMarked
package org.jianting.consultation.ruling;

import org.jspecify.annotations.NullMarked;
