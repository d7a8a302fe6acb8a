// SPDX-License-Identifier: Apache-2.0
/**
 * What can I say something about, and until when? The front page, the list, and each consultation with its whole draft, clause
 * by clause.
 */
@NullMarked
package org.jianting.web.browse;

import org.jspecify.annotations.NullMarked;
