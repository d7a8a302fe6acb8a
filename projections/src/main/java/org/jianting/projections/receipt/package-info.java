// SPDX-License-Identifier: Apache-2.0
/**
 * What became of my submission? Whoever holds a receipt sees where it stands, from the moment it arrived to the published
 * ruling; nobody else can ask, because the code on the receipt is the only key.
 */
@NullMarked
package org.jianting.projections.receipt;

import org.jspecify.annotations.NullMarked;
