// SPDX-License-Identifier: Apache-2.0
/**
 * What every counter of the house does in the same way: look whether the person may ask, put the question to the rules, and
 * answer with the place in the record where the facts now stand. Here are also the words that all features use when a
 * consultation is unknown, at another stage, or when a second person is needed.
 */
@NullMarked
package org.jianting.consultation.desk;

import org.jspecify.annotations.NullMarked;
