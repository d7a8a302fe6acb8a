// SPDX-License-Identifier: Apache-2.0
/**
 * The letter itself, as an image: what came on paper is scanned, and a second person compares the entry with it. A scan shows
 * whose it is, so it is sealed like a text, opened for few, and gone when anything of the submission is erased.
 */
@NullMarked
package org.jianting.consultation.scans;

import org.jspecify.annotations.NullMarked;
