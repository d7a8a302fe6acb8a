// SPDX-License-Identifier: Apache-2.0
/** The pages as readers get them, drawn from examples of our own. */
@NullMarked
package org.jianting.web;

import org.jspecify.annotations.NullMarked;
