// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.submit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jianting.web.page.Language;
import org.jianting.web.page.Texts;

/** Does what a form asks of a browser, or of a person. */
public final class Solved {

    private static final Pattern SUM = Pattern.compile("(?:What is (\\w+) plus (\\w+)\\?)|(?:(.)加(.)等于几？)");

    private Solved() {}

    /** What stands in a hidden field of a page. */
    public static String field(String page, String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        if (!found.find()) {
            throw new AssertionError("There is no field " + name);
        }
        return found.group(1).replace("&amp;", "&");
    }

    /** The number that the work of a page asks for. */
    public static String number(String page) {
        var work = field(page, "work").split(" ", -1);
        for (long number = 0; number <= Long.parseLong(work[3]); number++) {
            if (sha256(work[0] + number).equals(work[1])) {
                return Long.toString(number);
            }
        }
        throw new AssertionError("The work cannot be done");
    }

    /** The answer to the small sum in words. */
    public static String sum(String page) {
        var asked = SUM.matcher(page);
        if (!asked.find()) {
            throw new AssertionError("Nothing is asked: " + page);
        }
        var isEnglish = asked.group(1) != null;
        var numbers = List.of(Texts.in(isEnglish ? Language.EN : Language.ZH)
                .get("check.numbers")
                .split(" ", -1));
        return Integer.toString(
                numbers.indexOf(asked.group(isEnglish ? 1 : 3)) + numbers.indexOf(asked.group(isEnglish ? 2 : 4)));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
