// SPDX-License-Identifier: Apache-2.0
/**
 * What became of it: the final document, what it means, and every comment with its ruling and reason, for everybody and for
 * ever. Nothing of an outcome is in any store before the record says that it was published; then it is read from the record
 * in one piece, added up, checked against the sealed figures, and switched on by one insertion.
 */
@NullMarked
package org.jianting.projections.outcome;

import org.jspecify.annotations.NullMarked;
