// SPDX-License-Identifier: Apache-2.0
/**
 * A complete example, so that a newcomer sees every page with something on it: a park's parking measure from draft to
 * published outcome, and a second draft that is still open. It is played in through the same addresses that people use, on a
 * clock that it drives itself.
 */
@NullMarked
package org.jianting.server.demo;

import org.jspecify.annotations.NullMarked;
