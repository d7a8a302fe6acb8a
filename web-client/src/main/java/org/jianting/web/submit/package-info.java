// SPDX-License-Identifier: Apache-2.0
/**
 * I have something to say. One page with one box; what is wrong is said beside what was typed, which stays; and sending twice
 * counts once.
 */
@NullMarked
package org.jianting.web.submit;

import org.jspecify.annotations.NullMarked;
