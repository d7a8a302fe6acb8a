// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.Locale;
import java.util.regex.Pattern;

/** Brings the ways of printing a number to one form: 第十二条 and 第 12 条 are 第12条, （一） and 一、 are 1. */
final class Labels {

    private static final Pattern NUMBER = Pattern.compile("[" + ChineseNumber.CHARACTERS + "]{1,9}");
    private static final Pattern ORNAMENT = Pattern.compile("[\\p{Z}\\p{C}()（）.．、:：*_#—–-]");

    private Labels() {}

    static String plain(String label) {
        var bare = ORNAMENT.matcher(label).replaceAll("").toLowerCase(Locale.ROOT);
        return NUMBER.matcher(bare)
                .replaceAll(found ->
                        ChineseNumber.read(found.group()).map(Object::toString).orElse(found.group()));
    }
}
