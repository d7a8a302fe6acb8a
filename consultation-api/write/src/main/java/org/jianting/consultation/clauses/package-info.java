// SPDX-License-Identifier: Apache-2.0
/**
 * What exactly became of article 12? Reads a statute into clauses without losing a character, finds each clause again in
 * the final document, and says which words were kept, deleted and inserted.
 */
@NullMarked
package org.jianting.consultation.clauses;

import org.jspecify.annotations.NullMarked;
