// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.verdict;

/** One sentence in the two languages of the house, Chinese first. */
public record Words(String zh, String en) {

    /** Fills the same values into both sentences, by {@link String#formatted}. */
    @SuppressWarnings("AnnotateFormatMethod") // two formats share their values; no annotation can say so
    public static Words of(String zh, String en, Object... values) {
        return new Words(zh.formatted(values), en.formatted(values));
    }
}
