// SPDX-License-Identifier: Apache-2.0
/**
 * How fast the program is, measured from outside: a second process speaks HTTP to it over loopback and counts. Started by
 * {@code ./bench}; no test asserts a time.
 */
@NullMarked
package org.jianting.server.bench;

import org.jspecify.annotations.NullMarked;
