// SPDX-License-Identifier: Apache-2.0
/**
 * Whole stories, told to the program as people tell them: over its public addresses, to a process that can be killed. They show
 * that what was promised to a citizen on one day still holds after everything that happens in between.
 */
@NullMarked
package org.jianting.server.story;

import org.jspecify.annotations.NullMarked;
