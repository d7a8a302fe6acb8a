// SPDX-License-Identifier: Apache-2.0
/**
 * What waits for whom: the next steps of every consultation, with the person who may take them and how late they are. What is
 * shown to somebody as waiting is what the rules would let that person do.
 */
@NullMarked
package org.jianting.web.waiting;

import org.jspecify.annotations.NullMarked;
