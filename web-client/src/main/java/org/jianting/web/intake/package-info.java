// SPDX-License-Identifier: Apache-2.0
/**
 * The counter as pages: a clerk enters what came on paper beside its scan, a second clerk compares the two; and what is kept of a
 * person is looked at for a purpose, and erased by two.
 */
@NullMarked
package org.jianting.web.intake;

import org.jspecify.annotations.NullMarked;
