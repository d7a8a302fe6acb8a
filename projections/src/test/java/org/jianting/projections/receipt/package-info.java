// SPDX-License-Identifier: Apache-2.0
/** Tests of the receipt. Whatever is proved here holds on the embedded store and on any server that speaks MongoDB's protocol. */
@NullMarked
package org.jianting.projections.receipt;

import org.jspecify.annotations.NullMarked;
