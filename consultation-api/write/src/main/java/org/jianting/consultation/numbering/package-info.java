// SPDX-License-Identifier: Apache-2.0
/**
 * After the close every submission gets its number, 1 to n in the order in which the record accepted them, and the list is
 * sealed: nobody can be dropped or slipped in afterwards without the count and the root telling. A submission that raises
 * several points is split, so that each point gets its own ruling.
 */
@NullMarked
package org.jianting.consultation.numbering;

import org.jspecify.annotations.NullMarked;
