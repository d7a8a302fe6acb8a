// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.Optional;

/** Reads 一百零五, 十二, 二〇二四, 12 and １２ as numbers, and writes them in Chinese. */
final class ChineseNumber {

    static final String DIGITS = "0-9０-９〇零一二三四五六七八九两";
    static final String CHARACTERS = DIGITS + "十百千";

    private static final int LONGEST = 9;

    private ChineseNumber() {}

    static Optional<Integer> read(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        return text.matches("[" + DIGITS + "]+") ? Optional.of(positional(text)) : withUnits(text);
    }

    /** 十二, 一百零五; up to 9999. */
    static String write(int number) {
        var written = new StringBuilder();
        var skipped = false;
        for (var unit = 1000; unit >= 1; unit /= 10) {
            var digit = number / unit % 10;
            if (digit == 0) {
                skipped = !written.isEmpty();
                continue;
            }
            written.append(skipped ? "零" : "").append("零一二三四五六七八九".charAt(digit));
            written.append(unit == 1 ? "" : unit == 10 ? "十" : unit == 100 ? "百" : "千");
            skipped = false;
        }
        return number >= 10 && number < 20 ? written.substring(1) : written.toString();
    }

    private static int positional(String text) {
        return text.chars().reduce(0, (number, character) -> number * 10 + digit(character));
    }

    private static Optional<Integer> withUnits(String text) {
        var total = 0;
        var pending = 0;
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            var unit = unit(character);
            if (unit > 0) {
                // 十二 has no digit before its unit and means 一十二.
                total += Math.max(pending, 1) * unit;
                pending = 0;
            } else if (digit(character) >= 0) {
                pending = digit(character);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(total + pending);
    }

    private static int unit(int character) {
        return switch (character) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 0;
        };
    }

    private static int digit(int character) {
        var chinese = "零一二三四五六七八九".indexOf(character);
        return switch (character) {
            case '〇' -> 0;
            case '两' -> 2;
            default -> chinese >= 0 ? chinese : Character.digit(character, 10);
        };
    }
}
