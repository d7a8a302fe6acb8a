// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ClauseKind;

/**
 * The same document with its numbers in order again: articles through the whole of it, everything else within what it stands in.
 * Words are not touched; those that cite a number that is another one now are named, for a person to mend.
 *
 * @param changes the numbers that are others now, in reading order
 * @param citations clauses whose words name an article that has another number now
 */
public record Renumbering(String text, List<Change> changes, List<Citing> citations) {

    private static final Pattern NUMBER = Pattern.compile("[0-9０-９]+|[" + ChineseNumber.CHARACTERS + "]+");
    private static final Pattern LETTER = Pattern.compile("(?<![A-Za-z])[a-z](?![A-Za-z])");
    private static final Pattern ARTICLE_CITED = Pattern.compile("第" + "[" + ChineseNumber.CHARACTERS + "]{1,9}条(之["
            + ChineseNumber.CHARACTERS + "]{1,3})?" + "|(?i:section|article|clause|regulation|rule) [0-9]{1,4}[A-Z]?");

    public Renumbering {
        changes = List.copyOf(changes);
        citations = List.copyOf(citations);
    }

    /** A number as it was and as it is now. */
    public record Change(ClauseKind kind, String before, String after) {}

    /** @param in the label of the clause that cites; empty where it has none */
    public record Citing(String in, String cited, String now) {}

    public static Renumbering of(List<Clause> clauses) {
        return new Counting().renumber(clauses);
    }

    private static final class Counting {

        private final Map<String, Integer> last = new HashMap<>();
        private final Map<String, String> firstOf = new HashMap<>();
        private final StringBuilder text = new StringBuilder();
        private final List<Change> changes = new ArrayList<>();

        Renumbering renumber(List<Clause> clauses) {
            clauses.forEach(this::add);
            var articles = changes.stream()
                    .filter(change -> change.kind() == ClauseKind.ARTICLE)
                    .collect(Collectors.toMap(change -> key(change.before()), Change::after, (one, other) -> one));
            return new Renumbering(text.toString(), changes, citations(clauses, articles));
        }

        private void add(Clause clause) {
            var label = clause.label();
            var now = label.isEmpty() ? label : next(clause);
            if (!now.equals(label)) {
                changes.add(new Change(clause.kind(), label, now));
            }
            text.append(clause.source().replaceFirst(Pattern.quote(label), Matcher.quoteReplacement(now)));
        }

        /** What looks alike without its number is counted together: （一） beside 1. is another list. */
        private String next(Clause clause) {
            var within = clause.kind() == ClauseKind.ARTICLE ? "" : String.valueOf(clause.parent());
            var list = within + "/" + clause.kind() + "/" + shape(clause.label());
            // (i), (v) and (x) are roman where the list did not begin with (a), and only whole lists of letters are
            // counted.
            boolean isRoman =
                    !firstOf.computeIfAbsent(list, begun -> clause.label()).matches("[^a-z]*(a[^a-z]*)?");
            var number = last.merge(list, 1, Integer::sum);
            return isRoman && !NUMBER.matcher(clause.label()).find()
                    ? clause.label()
                    : numbered(clause.label(), number);
        }

        private static List<Citing> citations(List<Clause> clauses, Map<String, String> articles) {
            var articleOf = new HashMap<ClauseId, String>();
            var citing = new ArrayList<Citing>();
            for (var clause : clauses) {
                var article = articleOf(clause, articleOf);
                articleOf.put(clause.id(), article);
                for (var found = ARTICLE_CITED.matcher(clause.text()); found.find(); ) {
                    var now = articles.get(key(found.group()));
                    // 《…法》第十二条 is an article of another law.
                    boolean isOwn = found.start() == 0 || clause.text().charAt(found.start() - 1) != '》';
                    if (now != null && isOwn) {
                        citing.add(new Citing(article, found.group(), now));
                    }
                }
            }
            return citing;
        }

        private static String articleOf(Clause clause, Map<ClauseId, String> known) {
            var parent = clause.parent();
            return clause.kind() == ClauseKind.ARTICLE || parent == null
                    ? clause.label()
                    : known.getOrDefault(parent, clause.label());
        }

        private static String key(String label) {
            return Canonical.of(label).replace(" ", "").toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static String shape(String label) {
        var shape = NUMBER.matcher(label).replaceAll("#").replaceAll("之#", "").replaceAll("#[A-Z]", "#");
        return LETTER.matcher(shape).replaceAll("~");
    }

    /** The label with another number, written as its own is; a label whose number is not understood stays. */
    private static String numbered(String label, int number) {
        var inserted =
                label.replaceFirst("条之[" + ChineseNumber.CHARACTERS + "]+", "条").replaceFirst("(?<=[0-9])[A-Z]", "");
        var found = NUMBER.matcher(inserted);
        if (found.find()) {
            var last = last(inserted);
            return inserted.substring(0, last.start) + like(last.written, number) + inserted.substring(last.end);
        }
        var letter = LETTER.matcher(label);
        return letter.find() && number <= 26
                ? label.substring(0, letter.start())
                        + Character.toString('a' + number - 1)
                        + label.substring(letter.end())
                : label;
    }

    private record Place(int start, int end, String written) {}

    /** In 3.2 it is the 2 that counts. */
    private static Place last(String label) {
        var found = NUMBER.matcher(label);
        var place = new Place(0, 0, "");
        while (found.find()) {
            place = new Place(found.start(), found.end(), found.group());
        }
        return place;
    }

    private static String like(String written, int number) {
        var first = written.charAt(0);
        if (first >= '0' && first <= '9') {
            return Integer.toString(number);
        }
        if (first >= '０' && first <= '９') {
            return Integer.toString(number)
                    .chars()
                    .mapToObj(digit -> Character.toString(digit - '0' + '０'))
                    .collect(Collectors.joining());
        }
        return ChineseNumber.write(number);
    }
}
