// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

/**
 * What has to be the same for two texts to have the same words. How a number or a comma is printed, 总　则 or 总则, ： or :,
 * is the printer's choice and no change of the law.
 */
final class Canonical {

    private Canonical() {}

    static String of(String text) {
        var canonical = new StringBuilder(readable(text));
        for (var at = 0; at < canonical.length(); at++) {
            canonical.setCharAt(at, narrow(canonical.charAt(at)));
        }
        return canonical.toString();
    }

    /** Without characters that take no room, and with spaces only where they part words. */
    static String readable(String text) {
        var readable = new StringBuilder(text.length());
        var apart = false;
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            if (Blanks.isInvisible(character)) {
                continue;
            }
            if (Blanks.isSpace(character)) {
                apart = true;
                continue;
            }
            if (apart && !readable.isEmpty() && !isWide(readable.charAt(readable.length() - 1)) && !isWide(character)) {
                readable.append(' ');
            }
            apart = false;
            readable.append(character);
        }
        return readable.toString();
    }

    /** Chinese characters and punctuation, which need no space between them. */
    static boolean isWide(char character) {
        return character >= 0x2E80 && !Character.isSurrogate(character);
    }

    private static char narrow(char character) {
        return character >= 0xFF01 && character <= 0xFF5E ? (char) (character - 0xFEE0) : character;
    }
}
