// SPDX-License-Identifier: Apache-2.0
/**
 * What happened: every fact that the public record holds about a consultation, in words a citizen would use. A type lives
 * here only if it is a fact or the type of a component of one; there is no behaviour beyond checking a value as it is made,
 * and no library is needed to read them.
 */
@NullMarked
package org.jianting.consultation.events;

import org.jspecify.annotations.NullMarked;
