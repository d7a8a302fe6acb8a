// SPDX-License-Identifier: Apache-2.0
/**
 * Who a person is, is looked at only for a stated purpose and never without a trace; and what a person wrote or is called can
 * be erased for ever, by two persons, while the submission stays counted and its ruling stands.
 */
@NullMarked
package org.jianting.consultation.privacy;

import org.jspecify.annotations.NullMarked;
