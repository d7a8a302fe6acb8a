// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.importing;

import java.util.stream.Collectors;

/** A text file, line by line as it is, without what no reader sees at the ends of its lines. */
final class PlainText {

    private PlainText() {}

    static String of(String content) {
        var text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        return text.lines().map(String::strip).collect(Collectors.joining("\n", "", "\n"));
    }
}
