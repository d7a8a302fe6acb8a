// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.importing;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text as it grows, one paragraph under another with a blank line between them: so an English paragraph ends where it ended
 * in the file, and in Chinese nothing changes.
 */
final class Lines {

    /** What people write before a clause. A heading that has it needs no other sign. */
    private static final Pattern NUMBERED = Pattern.compile(
            "(第[\\p{Z}]*[0-9０-９〇零一二三四五六七八九两十百千]{1,9}[\\p{Z}]*(编|分编|章|节|条)"
                    + "|[一二三四五六七八九十百零〇]{1,5}、|[（(][\\p{Alnum}一二三四五六七八九十百零〇]{1,9}[)）]"
                    + "|[0-9０-９]{1,4}([.．、)]|\\.[0-9.]+\\p{Z})|§"
                    + "|(?i:part|chapter|schedule|annex|section|sec\\.|article|art\\.|clause|regulation|rule)\\p{Z}+([0-9]|[IVXLC]+\\b|[A-Z]\\b)).*",
            Pattern.DOTALL);

    private static final int DEEPEST = 6;

    private final StringBuilder text = new StringBuilder();

    void paragraph(String words) {
        var tidy = tidy(words);
        if (!tidy.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n").append(tidy).append('\n');
        }
    }

    /** The first heading is the title and stands as it is. */
    void heading(int level, String words) {
        var tidy = tidy(words).replace('\n', ' ');
        boolean plain = tidy.isEmpty()
                || text.isEmpty()
                || tidy.startsWith("#")
                || NUMBERED.matcher(tidy).matches();
        paragraph(plain ? tidy : "#".repeat(Math.clamp(level, 2, DEEPEST)) + " " + tidy);
    }

    void row(List<String> cells) {
        paragraph(cells.stream()
                .map(cell -> tidy(cell).replace('\n', ' ').replace('|', '｜'))
                .collect(Collectors.joining(" | ", "| ", " |")));
    }

    private static String tidy(String words) {
        return words.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    String text() {
        return text.toString();
    }
}
