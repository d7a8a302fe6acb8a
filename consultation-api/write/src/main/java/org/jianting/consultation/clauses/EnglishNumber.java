// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.Locale;
import java.util.Optional;

/** Reads 12, XII and b as numbers. */
final class EnglishNumber {

    private EnglishNumber() {}

    /** After a word such as Part: a number, a roman numeral, or else a letter. */
    static Optional<Ordinal> ofKeyword(String text) {
        return Ordinal.of(text).or(() -> roman(text)).or(() -> letter(text));
    }

    static Optional<Ordinal> letter(String text) {
        var letter = text.toLowerCase(Locale.ROOT);
        return letter.length() == 1 ? Optional.of(new Ordinal(letter.charAt(0) - 'a' + 1, 0)) : Optional.empty();
    }

    static Optional<Ordinal> roman(String text) {
        var letters = text.toLowerCase(Locale.ROOT);
        if (!letters.matches("c{0,3}(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})") || letters.isEmpty()) {
            return Optional.empty();
        }
        var total = 0;
        for (var at = 0; at < letters.length(); at++) {
            var value = value(letters.charAt(at));
            var next = at + 1 < letters.length() ? value(letters.charAt(at + 1)) : 0;
            total += value < next ? -value : value;
        }
        return Optional.of(new Ordinal(total, 0));
    }

    private static int value(char letter) {
        return switch (letter) {
            case 'i' -> 1;
            case 'v' -> 5;
            case 'x' -> 10;
            case 'l' -> 50;
            default -> 100;
        };
    }
}
