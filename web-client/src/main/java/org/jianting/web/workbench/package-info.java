// SPDX-License-Identifier: Apache-2.0
/**
 * The table at which a handler rules on points, keyboard first, and the review of what was ruled. The pages are drawn once; the
 * rows come from the desk's API, a window at a time, and rulings go to it, so that there is one way to rule.
 */
@NullMarked
package org.jianting.web.workbench;

import org.jspecify.annotations.NullMarked;
