// SPDX-License-Identifier: Apache-2.0
/**
 * How the outcome comes out: what became of every comment, the final document and its explanation in plain language, all
 * three in one act and none of them before. Every figure is counted from the record, and what is sealed is what is published.
 */
@NullMarked
package org.jianting.consultation.publishing;

import org.jspecify.annotations.NullMarked;
