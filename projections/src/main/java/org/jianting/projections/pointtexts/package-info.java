// SPDX-License-Identifier: Apache-2.0
/**
 * The words of points, as far as they may be read by an office without opening an envelope: public texts that a second person
 * has approved, and summaries in staff's own words. They are found by what they say and by what they are like. No raw text and
 * no text that only waits for approval is ever here.
 */
@NullMarked
package org.jianting.projections.pointtexts;

import org.jspecify.annotations.NullMarked;
