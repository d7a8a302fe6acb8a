// SPDX-License-Identifier: Apache-2.0
/** Tests of the words of points. */
@NullMarked
package org.jianting.projections.pointtexts;

import org.jspecify.annotations.NullMarked;
