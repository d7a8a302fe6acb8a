// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.verdict;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a text that a person types may be: between two lengths, counted in characters as people count them (code points), not
 * blank, and made of characters that can be printed and stored.
 */
public record TextRule(String field, int minimum, int maximum) {

    /** The same rule for a text that stands at this place of a body, such as {@code channels[1].address}. */
    public TextRule at(String place) {
        return new TextRule(place, minimum, maximum);
    }

    /** Empty when the text is fit, else why not. */
    public Optional<Refusal> refuse(@Nullable String text) {
        if (text == null || (minimum > 0 && saysNothing(text))) {
            return minimum == 0 ? Optional.empty() : Optional.of(nothing(text));
        }
        int length = text.codePointCount(0, text.length());
        if (length < minimum) {
            return Optional.of(new UnfitText(field, "过短", "is too short", minimum, maximum, length));
        }
        if (length > maximum) {
            return Optional.of(new UnfitText(field, "过长", "is too long", minimum, maximum, length));
        }
        return unprintable(text);
    }

    private Refusal nothing(@Nullable String text) {
        return text == null || text.isBlank()
                ? new UnfitText(field, "为空", "is empty", minimum, maximum, 0)
                : new UnfitText(
                        field,
                        "去掉看不见的字符（如零宽空格）后为空",
                        "is empty once invisible characters, such as zero-width spaces, are taken away",
                        minimum,
                        maximum,
                        0);
    }

    /** Whether nothing of a text can be seen. Zero-width characters are not white space to Java, and say as little. */
    public static boolean saysNothing(String text) {
        return text.codePoints()
                .allMatch(codePoint -> Character.isWhitespace(codePoint)
                        || Character.isSpaceChar(codePoint)
                        || Character.getType(codePoint) == Character.FORMAT);
    }

    private Optional<Refusal> unprintable(String text) {
        int codePoint;
        for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            if (!printable(codePoint)) {
                return Optional.of(new Unprintable(field, text.codePointCount(0, i) + 1, codePoint));
            }
        }
        return Optional.empty();
    }

    private static boolean printable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
            case Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> codePoint != 0xFFFD && !isBidiOverride(codePoint);
        };
    }

    // A right-to-left override can make a published text read as what was not written.
    private static boolean isBidiOverride(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    record UnfitText(String field, String whatZh, String whatEn, int minimum, int maximum, int length)
            implements Refusal {

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String source() {
            return "输入检查";
        }

        @Override
        public Words title() {
            return new Words("内容不合要求", "The text is not fit");
        }

        @Override
        public Words detail() {
            return Words.of(
                    "“%1$s”%2$s：允许%4$d至%5$d个字符，收到%6$d个。未作任何记录。",
                    "\"%1$s\" %3$s: %4$d to %5$d characters are allowed, %6$d came. Nothing was recorded.",
                    field,
                    whatZh,
                    whatEn,
                    minimum,
                    maximum,
                    length);
        }

        @Override
        public Words nextStep() {
            return new Words("请修改后重新提交。", "Change it and send it again.");
        }
    }

    /** @param at which character it is, counted from 1 */
    record Unprintable(String field, int at, int codePoint) implements Refusal {

        // What arrives is unfit for the same rule, and has always been called so.
        @Override
        public String rule() {
            return "unfit-text";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String source() {
            return "输入检查";
        }

        @Override
        public Words title() {
            return new Words("内容不合要求", "The text is not fit");
        }

        @Override
        public Words detail() {
            return Words.of(
                    "“%1$s”的第%2$d个字符（U+%3$04X）不能显示：控制字符、残缺字符和改变文字方向的字符都不收。未作任何记录。",
                    "Character %2$d of \"%1$s\" (U+%3$04X) cannot be shown: no control character, half character or reversal of direction is taken. Nothing was recorded.",
                    field,
                    at,
                    codePoint);
        }

        @Override
        public Words nextStep() {
            return new Words("请删去这个字符后重新提交。", "Delete that character and send it again.");
        }
    }
}
