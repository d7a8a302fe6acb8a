// SPDX-License-Identifier: Apache-2.0
/**
 * While people may comment: everyone can be given more time, the clock closes the round and nobody else can, and a
 * consultation that is ended says so to those who took part.
 */
@NullMarked
package org.jianting.consultation.consulting;

import org.jspecify.annotations.NullMarked;
