// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into lines that keep their line ends, so that the lines put together are the text. */
final class Lines {

    private Lines() {}

    static List<String> of(String text) {
        var lines = new ArrayList<String>();
        var start = 0;
        while (start < text.length()) {
            var end = endOfLine(text, start);
            lines.add(text.substring(start, end));
            start = end;
        }
        return lines;
    }

    private static int endOfLine(String text, int start) {
        for (var at = start; at < text.length(); at++) {
            if (text.charAt(at) == '\n') {
                return at + 1;
            }
            if (text.charAt(at) == '\r') {
                return text.startsWith("\n", at + 1) ? at + 2 : at + 1;
            }
        }
        return text.length();
    }
}
