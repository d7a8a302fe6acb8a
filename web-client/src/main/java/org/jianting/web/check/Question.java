// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.check;

import java.text.Normalizer;
import java.util.Locale;
import org.jianting.web.page.Language;
import org.jianting.web.page.Texts;

/** A small sum in words: everybody can do it, by eye or by ear, and a machine must first be told how. */
record Question(int one, int other) {

    static final int SMALLEST = 2;
    static final int LARGEST = 6;

    String words(Texts texts) {
        return texts.get("check.question", word(one, texts), word(other, texts));
    }

    /** In figures, or in the words of either language. */
    boolean isAnsweredBy(String answer) {
        var said = Normalizer.normalize(answer, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        var sum = one + other;
        if (said.equals(Integer.toString(sum))) {
            return true;
        }
        for (var language : Language.values()) {
            if (said.equals(word(sum, Texts.in(language)))) {
                return true;
            }
        }
        return false;
    }

    private static String word(int number, Texts texts) {
        return texts.get("check.numbers").split(" ", -1)[number];
    }
}
