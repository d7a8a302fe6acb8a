// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

/** Characters that a reader does not see; official texts are full of full-width and zero-width ones. */
final class Blanks {

    /** As a character class of a regular expression. */
    static final String CLASS = "[\\p{Z}\\p{Cf}\\p{Cc}]";

    private Blanks() {}

    static boolean isBlank(char character) {
        return isInvisible(character) || isSpace(character);
    }

    /** Takes no room at all, so two words on its sides are one word. */
    static boolean isInvisible(char character) {
        return Character.getType(character) == Character.FORMAT;
    }

    static boolean isSpace(char character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL -> true;
            default -> false;
        };
    }

    static String strip(String text) {
        var start = 0;
        var end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }
}
