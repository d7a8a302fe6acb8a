// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Part, Chapter, Section 2, Article 3, 1., 1.1, (1), (a), (i), (A), as drafters on both sides of the Atlantic use them. */
final class EnglishNumbering implements Numbering {

    private static final String BLANK = Blanks.CLASS + "*";
    private static final String MARKS = "(?:#{1,6}" + BLANK + "|\\*\\*)?";
    private static final String END = "(?:\\*\\*)?(?:[.:—–-]|(?=" + Blanks.CLASS + ")|$)(?:\\*\\*)?(.*)";

    private static final Pattern HEADING =
            pattern(MARKS + "((?i:(part|chapter|schedule|annex))" + BLANK + "([0-9]{1,4}|[IVXLC]{1,7}|[A-Z]))" + END);
    private static final Pattern ARTICLE = pattern(MARKS
            + "((?i:(section|sec\\.|article|art\\.|clause|regulation|rule)|§)" + BLANK
            + "([0-9]{1,4}|[IVXLC]{1,7})([A-Z])?)" + END);
    private static final Pattern DECIMAL =
            pattern(MARKS + "(([0-9]{1,4})\\.([0-9]{1,4})(?:\\.([0-9]{1,4}))?\\.?)" + Blanks.CLASS + "(.*)");
    private static final Pattern NUMBERED = pattern(MARKS + "(([0-9]{1,4})([A-Z])?[.)])(?:" + Blanks.CLASS + "(.*))?");
    private static final Pattern SUBSECTION = pattern("(\\(([0-9]{1,4})\\))(.*)");
    private static final Pattern LETTERED = pattern("(\\(([a-z]{1,7})\\)|([a-z])\\)(?=" + Blanks.CLASS + "))(.*)");
    private static final Pattern CAPITAL = pattern("(\\(([A-Z])\\))(.*)");

    private static final Pattern SENTENCE_GOES_ON = pattern("[\\p{Ll},;(].*");

    private final boolean hasKeywords;
    private final Optional<String> outer;

    EnglishNumbering(List<String> lines) {
        var keywords = lines.stream()
                .map(Blanks::strip)
                .map(ARTICLE::matcher)
                .filter(Matcher::matches)
                .filter(found -> !goesOn(found.group(5)))
                .map(EnglishNumbering::keyword)
                .distinct()
                .toList();
        hasKeywords = !keywords.isEmpty();
        // In "Article I, Section 1" the article is the chapter; in an EU regulation it is the clause.
        outer = keywords.size() > 1 ? Optional.of(keywords.getFirst()) : Optional.empty();
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.DOTALL);
    }

    private static String keyword(Matcher found) {
        return Optional.ofNullable(found.group(2)).orElse("§").toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean wrapsLines() {
        return true;
    }

    @Override
    public Line readWords(String words, Place place) {
        return heading(words)
                .or(() -> article(words))
                .or(() -> decimal(words))
                .or(() -> numbered(words))
                .or(() -> subsection(words))
                .or(() -> lettered(words, place))
                .or(() -> capital(words))
                .orElseGet(() -> Numbering.unnumbered(words));
    }

    private static Optional<Line> heading(String words) {
        var found = HEADING.matcher(words);
        if (!found.matches() || goesOn(found.group(4))) {
            return Optional.empty();
        }
        var level = found.group(2).equalsIgnoreCase("chapter") ? Level.CHAPTER : Level.PART;
        return line(level, EnglishNumber.ofKeyword(found.group(3)), found.group(1), found.group(4));
    }

    private Optional<Line> article(String words) {
        var found = ARTICLE.matcher(words);
        if (!found.matches() || goesOn(found.group(5))) {
            return Optional.empty();
        }
        var level = outer.filter(keyword(found)::equals).isPresent() ? Level.CHAPTER : Level.ARTICLE;
        var ordinal = withLetter(EnglishNumber.ofKeyword(found.group(3)), found.group(4));
        return line(level, ordinal, found.group(1), found.group(5));
    }

    private static Optional<Line> decimal(String words) {
        var found = DECIMAL.matcher(words);
        if (!found.matches()) {
            return Optional.empty();
        }
        var third = Optional.ofNullable(found.group(4));
        return line(
                third.isPresent() ? Level.ITEM : Level.PARAGRAPH,
                Ordinal.of(third.orElse(found.group(3))),
                found.group(1),
                found.group(5));
    }

    private Optional<Line> numbered(String words) {
        var found = NUMBERED.matcher(words);
        return found.matches()
                ? line(
                        hasKeywords ? Level.PARAGRAPH : Level.ARTICLE,
                        withLetter(Ordinal.of(found.group(2)), found.group(3)),
                        found.group(1),
                        Optional.ofNullable(found.group(4)).orElse(""))
                : Optional.empty();
    }

    private static Optional<Line> subsection(String words) {
        var found = SUBSECTION.matcher(words);
        return found.matches()
                ? line(Level.PARAGRAPH, Ordinal.of(found.group(2)), found.group(1), found.group(3))
                : Optional.empty();
    }

    private static Optional<Line> lettered(String words, Place place) {
        var found = LETTERED.matcher(words);
        if (!found.matches()) {
            return Optional.empty();
        }
        var letters = Optional.ofNullable(found.group(2)).orElse(found.group(3));
        return letterOrRoman(letters, place)
                .map(read ->
                        new Line.Numbered(read.level(), read.ordinal(), found.group(1), Blanks.strip(found.group(4))));
    }

    private record Read(Level level, Ordinal ordinal) {}

    /** (i) is the letter after (h) or the first roman numeral: what the count expects decides, deepest first. */
    private static Optional<Read> letterOrRoman(String letters, Place place) {
        var roman = EnglishNumber.roman(letters);
        var letter = EnglishNumber.letter(letters);
        var nextLetter = letter.filter(ordinal -> place.expects(Level.ITEM, ordinal));
        var nextRoman = roman.filter(ordinal -> place.expects(Level.SUBITEM, ordinal))
                .filter(ordinal -> place.last(Level.SUBITEM).isPresent() || nextLetter.isEmpty());
        return nextRoman
                .map(ordinal -> new Read(Level.SUBITEM, ordinal))
                .or(() -> nextLetter.map(ordinal -> new Read(Level.ITEM, ordinal)))
                .or(() -> letter.map(ordinal -> new Read(Level.ITEM, ordinal)))
                .or(() -> roman.map(ordinal -> new Read(Level.SUBITEM, ordinal)));
    }

    private static Optional<Line> capital(String words) {
        var found = CAPITAL.matcher(words);
        return found.matches()
                ? line(Level.DETAIL, EnglishNumber.letter(found.group(2)), found.group(1), found.group(3))
                : Optional.empty();
    }

    private static Optional<Ordinal> withLetter(Optional<Ordinal> ordinal, String letter) {
        return letter == null
                ? ordinal
                : ordinal.flatMap(number ->
                        EnglishNumber.letter(letter).map(inserted -> new Ordinal(number.number(), inserted.number())));
    }

    private static Optional<Line> line(Level level, Optional<Ordinal> ordinal, String label, String rest) {
        return ordinal.map(number -> new Line.Numbered(level, number, label, Blanks.strip(rest)));
    }

    /** "Section 2 of this Act applies" at the beginning of a line is a sentence. */
    private static boolean goesOn(String rest) {
        return SENTENCE_GOES_ON.matcher(Blanks.strip(rest)).matches();
    }
}
