// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

/** What one line of a document turns out to be. */
sealed interface Line {

    /** Nothing to read: white space, characters of no width, or a comment of the file's format. */
    record Blank() implements Line {}

    /** Words that carry no number. */
    record Plain(String words) implements Line {}

    /** A heading that carries no number; depth 1 is the outermost. */
    record Headline(int depth, String words) implements Line {}

    /** A numbered clause begins. */
    record Numbered(Level level, Ordinal ordinal, String label, String words) implements Line {}
}
