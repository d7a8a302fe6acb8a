// SPDX-License-Identifier: Apache-2.0
/**
 * The program that an office starts: it puts the record, the rules, the views and the pages together and answers at one
 * address. Everything is assembled here and nothing depends on it.
 */
@NullMarked
package org.jianting.server;

import org.jspecify.annotations.NullMarked;
