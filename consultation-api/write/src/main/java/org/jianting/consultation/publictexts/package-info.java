// SPDX-License-Identifier: Apache-2.0
/**
 * What the public will read of a submission: its text without what points to a person. A machine may suggest, a person
 * proposes, and a second person approves. A proposal is sealed like the raw text; only the approved text is in clear.
 */
@NullMarked
package org.jianting.consultation.publictexts;

import org.jspecify.annotations.NullMarked;
