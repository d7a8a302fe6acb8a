// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.List;
import java.util.regex.Pattern;

/** A convention of numbering clauses. One instance reads one document, line by line from the top. */
interface Numbering {

    Pattern HEADLINE = Pattern.compile("(#{1,6})(" + Blanks.CLASS + ".*)", Pattern.DOTALL);
    Pattern CLOSING_MARKS = Pattern.compile("#+$");
    Pattern COMMENT = Pattern.compile("<!--.*-->", Pattern.DOTALL);

    /** Han characters carry about as much as two letters; whichever there is more of decides. */
    static Numbering of(List<String> lines) {
        var han = lines.stream()
                .flatMapToInt(String::codePoints)
                .filter(Character::isIdeographic)
                .count();
        var letters = lines.stream()
                .flatMapToInt(String::codePoints)
                .filter(point -> point < 0x250 && Character.isLetter(point))
                .count();
        return 2 * han >= letters ? new ChineseNumbering(lines) : new EnglishNumbering(lines);
    }

    default Line read(String line, Place place) {
        var words = Blanks.strip(line);
        return words.isEmpty() || COMMENT.matcher(words).matches() ? new Line.Blank() : readWords(words, place);
    }

    /** Reads a line that has something on it. */
    Line readWords(String words, Place place);

    /** Whether a line without a number goes on with the paragraph above it, when nothing blank stands between them. */
    boolean wrapsLines();

    static Line unnumbered(String words) {
        var headline = HEADLINE.matcher(words);
        if (!headline.matches()) {
            return new Line.Plain(words);
        }
        var name = CLOSING_MARKS.matcher(headline.group(2)).replaceFirst("");
        return new Line.Headline(headline.group(1).length(), Blanks.strip(name));
    }
}
