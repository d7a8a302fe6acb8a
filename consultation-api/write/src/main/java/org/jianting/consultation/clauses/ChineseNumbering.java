// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** 编、章、节、条、项、目 as 立法法 art. 65 has them, and the 一、（一）1. of normative documents that have no 条. */
final class ChineseNumbering implements Numbering {

    private static final String BLANK = Blanks.CLASS + "*";
    private static final String NUMBER = "([" + ChineseNumber.CHARACTERS + "]{1,9})";
    private static final String MARKS = "(#{1,6}" + BLANK + "|\\*\\*|__)?";

    private static final Pattern HEADING =
            pattern(MARKS + "(第" + BLANK + NUMBER + BLANK + "(编|分编|章|节))(\\*\\*|__)?(.*)");
    private static final Pattern ARTICLE =
            pattern(MARKS + "(第" + BLANK + NUMBER + BLANK + "条(?:之" + NUMBER + ")?)(\\*\\*|__)?(.*)");
    private static final Pattern ENUMERATED = pattern(MARKS + "(([一二三四五六七八九十百零〇]{1,5})、)(\\*\\*|__)?(.*)");
    private static final Pattern ITEM = pattern("([（(]" + BLANK + "([一二三四五六七八九十百零〇]{1,9})" + BLANK + "[)）])(.*)");
    private static final Pattern SUBITEM =
            pattern("([（(]" + BLANK + "([0-9０-９]{1,3})" + BLANK + "[)）]|([0-9０-９]{1,3})[.．、](?![0-9０-９]))(.*)");

    // 第八条第一款规定的事项… and 第二章规定的… begin sentences, not clauses.
    private static final Pattern REFERENCE = pattern("(第" + NUMBER + "[款项目]|[、，,]|规定|的|所[称列规述]|[至和或及与以]第).*");
    private static final Pattern FINER_REFERENCE = pattern("第" + NUMBER + "[款项目].*");
    private static final Pattern SEPARATED = pattern("(" + Blanks.CLASS + "|[【（(\\[：:]).*");
    private static final Pattern SENTENCE = pattern(".*[。；;，].*");
    private static final Pattern CONTENTS = pattern("#*" + BLANK + "目" + BLANK + "[录次]");

    private final boolean hasArticles;
    private Optional<String> firstOfContents = Optional.empty();
    private boolean inContents;

    ChineseNumbering(List<String> lines) {
        hasArticles = lines.stream().map(Blanks::strip).anyMatch(ChineseNumbering::isArticleAnywhere);
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.DOTALL);
    }

    private static boolean isArticleAnywhere(String words) {
        var found = ARTICLE.matcher(words);
        return found.matches()
                && (isMarked(found.group(1), found.group(5))
                        || stands(found.group(6), Ordinal.of(found.group(3)).equals(Ordinal.of("1"))));
    }

    @Override
    public boolean wrapsLines() {
        return false;
    }

    @Override
    public Line readWords(String words, Place place) {
        if (CONTENTS.matcher(words).matches()) {
            inContents = true;
            return new Line.Plain(words);
        }
        var article = article(words, place);
        if (article.isPresent()) {
            inContents = false;
            return article.get();
        }
        var heading = heading(words, place);
        if (inContents && heading.isPresent() && isInContents(heading.get())) {
            return new Line.Plain(words);
        }
        return heading.or(() -> enumerated(words))
                .or(() -> item(words))
                .or(() -> subitem(words))
                .orElseGet(() -> Numbering.unnumbered(words));
    }

    /** The table of contents ends where its first entry comes again, as the heading that it announced. */
    private boolean isInContents(Line heading) {
        var label = heading instanceof Line.Numbered numbered ? numbered.level() + " " + numbered.ordinal() : "";
        inContents = firstOfContents.isEmpty() || !firstOfContents.get().equals(label);
        firstOfContents = firstOfContents.or(() -> Optional.of(label));
        return inContents;
    }

    private static Optional<Line> heading(String words, Place place) {
        var found = HEADING.matcher(words);
        if (!found.matches()) {
            return Optional.empty();
        }
        var level = levelOf(found.group(4));
        var rest = found.group(6);
        return Ordinal.of(found.group(3))
                .filter(ordinal -> isMarked(found.group(1), found.group(5))
                        || (stands(rest, place.expects(level, ordinal))
                                && !SENTENCE.matcher(rest).matches()))
                .map(ordinal -> new Line.Numbered(level, ordinal, found.group(2), Blanks.strip(rest)));
    }

    private static Level levelOf(String unit) {
        return switch (unit) {
            case "编" -> Level.PART;
            case "分编" -> Level.SUBPART;
            case "章" -> Level.CHAPTER;
            default -> Level.SECTION;
        };
    }

    private static Optional<Line> article(String words, Place place) {
        var found = ARTICLE.matcher(words);
        if (!found.matches()) {
            return Optional.empty();
        }
        var rest = found.group(6);
        var insertion = Optional.ofNullable(found.group(4));
        return Ordinal.of(found.group(3))
                .flatMap(ordinal -> insertion.isEmpty() ? Optional.of(ordinal) : ordinal.inserting(insertion.get()))
                .filter(ordinal ->
                        isMarked(found.group(1), found.group(5)) || stands(rest, place.expects(Level.ARTICLE, ordinal)))
                .map(ordinal -> new Line.Numbered(Level.ARTICLE, ordinal, found.group(2), Blanks.strip(rest)));
    }

    private Optional<Line> enumerated(String words) {
        var found = ENUMERATED.matcher(words);
        // Where there is no 第…条, 一、 is what people cite.
        var level = hasArticles ? Level.ITEM : Level.ARTICLE;
        return found.matches() ? numbered(level, found.group(3), found.group(2), found.group(5)) : Optional.empty();
    }

    private static Optional<Line> item(String words) {
        var found = ITEM.matcher(words);
        return found.matches()
                ? numbered(Level.ITEM, found.group(2), found.group(1), found.group(3))
                : Optional.empty();
    }

    private static Optional<Line> subitem(String words) {
        var found = SUBITEM.matcher(words);
        if (!found.matches()) {
            return Optional.empty();
        }
        var number = Optional.ofNullable(found.group(2)).orElse(found.group(3));
        return numbered(Level.SUBITEM, number, found.group(1), found.group(4));
    }

    private static Optional<Line> numbered(Level level, String number, String label, String rest) {
        return Ordinal.of(number).map(ordinal -> new Line.Numbered(level, ordinal, label, Blanks.strip(rest)));
    }

    private static boolean isMarked(String before, String after) {
        return before != null || after != null;
    }

    /** Whether words with this rest after the number begin a clause: set apart, or at least next in the count. */
    private static boolean stands(String rest, boolean expected) {
        if (rest.isEmpty()) {
            return true;
        }
        return SEPARATED.matcher(rest).matches()
                ? !FINER_REFERENCE.matcher(Blanks.strip(rest)).matches()
                : expected && !REFERENCE.matcher(rest).matches();
    }
}
