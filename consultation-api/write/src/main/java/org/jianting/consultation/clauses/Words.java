// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.List;

/** A stretch of words of two versions, as a reader sees them struck through, underlined or left alone. */
public sealed interface Words {

    String text();

    record Kept(String text) implements Words {}

    record Deleted(String text) implements Words {}

    record Inserted(String text) implements Words {}

    /**
     * Compares two texts character by character in Chinese and word by word elsewhere. Kept and inserted together are
     * {@code after}; kept and deleted together are {@code before}, up to the width of its punctuation.
     */
    static List<Words> between(String before, String after) {
        return WordDiff.between(before, after);
    }
}
