// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.importing;

import java.util.Locale;
import java.util.Optional;

/** Numbers as the lists of a word processor print them. */
final class Numerals {

    private static final String CHINESE = "〇一二三四五六七八九";
    private static final String[] CHINESE_UNITS = {"", "十", "百", "千"};
    private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] LEGAL_UNITS = {"", "拾", "佰", "仟"};
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int LETTERS = 26;
    private static final int HIGHEST = 9999;

    private Numerals() {}

    /** Empty for a form that is not known here, and for a number that the form has no sign for. */
    static Optional<String> write(String form, int number) {
        if (number < 0 || number > HIGHEST) {
            return Optional.empty();
        }
        return switch (form) {
            case "decimal" -> Optional.of(Integer.toString(number));
            case "decimalZero" -> Optional.of(number < 10 ? "0" + number : Integer.toString(number));
            case "decimalFullWidth", "decimalFullWidth2" -> Optional.of(wide(number));
            case "decimalHalfWidth" -> Optional.of(Integer.toString(number));
            case "upperRoman" -> roman(number).map(roman -> roman.toUpperCase(Locale.ROOT));
            case "lowerRoman" -> roman(number);
            case "upperLetter" -> letters(number).map(letters -> letters.toUpperCase(Locale.ROOT));
            case "lowerLetter" -> letters(number);
            case "ordinal" -> Optional.of(number + ordinalEnd(number));
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand" -> Optional.of(chinese(number, CHINESE, CHINESE_UNITS, "零"));
            case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" ->
                Optional.of(chinese(number, LEGAL, LEGAL_UNITS, "零"));
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" ->
                Optional.of(digits(number, CHINESE));
            case "ideographTraditional" -> sign(STEMS, number);
            case "ideographZodiac" -> sign(BRANCHES, number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> sign(CIRCLED, number);
            case "none" -> Optional.of("");
            case String unknown -> Optional.empty();
        };
    }

    private static String chinese(int number, String digits, String[] units, String nought) {
        if (number == 0) {
            return digits.substring(0, 1);
        }
        var written = new StringBuilder();
        var skipped = false;
        for (var place = units.length - 1; place >= 0; place--) {
            var digit = number / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                skipped = !written.isEmpty();
                continue;
            }
            // 一百零五, not 一百五: that would be 150 as people say it.
            written.append(skipped ? nought : "").append(digits.charAt(digit)).append(units[place]);
            skipped = false;
        }
        // 十二, not 一十二, where nothing stands before it; 拾 keeps its 壹.
        return number >= 10 && number < 20 && units == CHINESE_UNITS ? written.substring(1) : written.toString();
    }

    private static String digits(int number, String digits) {
        var written = new StringBuilder();
        Integer.toString(number).chars().forEach(digit -> written.append(digits.charAt(digit - '0')));
        return written.toString();
    }

    private static String wide(int number) {
        var written = new StringBuilder();
        Integer.toString(number).chars().forEach(digit -> written.append((char) (digit - '0' + '０')));
        return written.toString();
    }

    private static Optional<String> sign(String signs, int number) {
        return number >= 1 && number <= signs.length()
                ? Optional.of(signs.substring(number - 1, number))
                : Optional.empty();
    }

    private static Optional<String> roman(int number) {
        if (number == 0) {
            return Optional.empty();
        }
        var written = new StringBuilder();
        var left = number;
        for (var at = 0; at < ROMAN.length; at++) {
            for (; left >= ROMAN_VALUES[at]; left -= ROMAN_VALUES[at]) {
                written.append(ROMAN[at]);
            }
        }
        return Optional.of(written.toString());
    }

    /** a … z, then aa, bb: Word repeats the letter. */
    private static Optional<String> letters(int number) {
        return number == 0
                ? Optional.empty()
                : Optional.of(Character.toString('a' + (number - 1) % LETTERS).repeat((number - 1) / LETTERS + 1));
    }

    private static String ordinalEnd(int number) {
        if (number % 100 >= 11 && number % 100 <= 13) {
            return "th";
        }
        return switch (number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
