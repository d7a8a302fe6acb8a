// SPDX-License-Identifier: Apache-2.0
/**
 * How a consultation is made ready: a matter is taken up, a draft and its explanatory note are put down, a second person
 * approves the notice, a third posts it. Nothing here is public until it is posted.
 */
@NullMarked
package org.jianting.consultation.preparing;

import org.jspecify.annotations.NullMarked;
