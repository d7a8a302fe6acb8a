// SPDX-License-Identifier: Apache-2.0
/**
 * You have my comment; what became of it? Whoever holds the code of a receipt sees where the comment stands and, once the
 * outcome is public, the ruling on it and the words that it changed.
 */
@NullMarked
package org.jianting.web.receipt;

import org.jspecify.annotations.NullMarked;
