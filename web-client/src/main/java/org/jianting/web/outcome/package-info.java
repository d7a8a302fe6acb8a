// SPDX-License-Identifier: Apache-2.0
/**
 * What became of a consultation: the document, what it means, and what was done with every comment, on one page and from one
 * moment on. Before that moment these addresses lead nowhere, for anybody.
 */
@NullMarked
package org.jianting.web.outcome;

import org.jspecify.annotations.NullMarked;
