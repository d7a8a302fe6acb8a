// SPDX-License-Identifier: Apache-2.0
/**
 * What the public will read of each submission, made and approved at the desk by keyboard: the raw text beside the proposed one,
 * what was masked marked by shape and word.
 */
@NullMarked
package org.jianting.web.publictexts;

import org.jspecify.annotations.NullMarked;
