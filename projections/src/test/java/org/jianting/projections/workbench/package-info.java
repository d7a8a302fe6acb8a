// SPDX-License-Identifier: Apache-2.0
/** Tests of the workbench. Whatever is proved here holds on the embedded store and on any server that speaks MongoDB's protocol. */
@NullMarked
package org.jianting.projections.workbench;

import org.jspecify.annotations.NullMarked;
