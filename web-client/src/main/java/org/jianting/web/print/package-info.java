// SPDX-License-Identifier: Apache-2.0
/**
 * A page on paper: a tagged PDF that can be read aloud and archived, with letters from the fonts of this machine. Only the letters
 * that a document uses go into it.
 */
@NullMarked
package org.jianting.web.print;

import org.jspecify.annotations.NullMarked;
