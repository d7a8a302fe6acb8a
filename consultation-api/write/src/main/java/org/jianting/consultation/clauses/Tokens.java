// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text into the smallest stretches that a comparison may tell apart. */
final class Tokens {

    // A Latin word and a number such as 12,000.50 or 三十五 stay whole: half a number struck through misleads. Other
    // characters
    // stand alone, those outside the basic plane with both their halves.
    private static final Pattern FINE = Pattern.compile(
            "[\\p{IsLatin}\\p{M}'’]+|\\p{Nd}+(?:[.,]\\p{Nd}+)*+|[零〇一二三四五六七八九十百千万亿]{2,}|\\s+|.", Pattern.DOTALL);
    private static final Pattern COARSE = Pattern.compile("[^。；\\n]*[。；\\n]|[^。；\\n]+");

    private Tokens() {}

    static List<String> fine(String text) {
        return all(FINE, text);
    }

    /** Sentences, for texts so long that comparing characters would take minutes and show nothing. */
    static List<String> coarse(String text) {
        return all(COARSE, text);
    }

    private static List<String> all(Pattern pattern, String text) {
        var tokens = new ArrayList<String>();
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }
}
