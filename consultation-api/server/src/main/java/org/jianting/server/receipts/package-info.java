// SPDX-License-Identifier: Apache-2.0
/**
 * What became of my submission? Whoever holds the receipt asks with its code, and reads how far it has come and, once the
 * outcome is published, the ruling on each of its points. Here the code that the writing side makes meets the view that follows it.
 */
@NullMarked
package org.jianting.server.receipts;

import org.jspecify.annotations.NullMarked;
