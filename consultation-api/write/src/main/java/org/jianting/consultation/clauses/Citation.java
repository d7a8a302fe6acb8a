// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseKind;

/**
 * A clause as people cite it.
 *
 * @param outermost the number of the heading or article, in plain form
 * @param inner the numbers within it, outermost first
 */
record Citation(String outermost, List<Inner> inner) {

    /** One step inwards; without a kind, whatever carries the number. */
    record Inner(Optional<ClauseKind> kind, String number) {}

    // Nobody cites at such length, and a hostile text of brackets would exhaust the stack of the matcher.
    private static final int LONGEST = 100;

    private static final Pattern CHINESE = Pattern.compile(
            "(第?\\d{1,6}(?:条(?:之\\d{1,6})?|编|分编|章))" + "(?:第?(\\d{1,6})款)?(?:第?(\\d{1,6})项)?(?:第?(\\d{1,6})目)?");
    private static final Pattern ENGLISH = Pattern.compile("([^(]+?)((?:\\s*\\([0-9A-Za-z]+\\))*)\\s*");
    private static final Pattern BRACKETED = Pattern.compile("\\(([0-9A-Za-z]+)\\)");

    static Optional<Citation> of(String citation) {
        if (citation.length() > LONGEST) {
            return Optional.empty();
        }
        var chinese = CHINESE.matcher(Labels.plain(citation));
        if (chinese.matches()) {
            var inner = new ArrayList<Inner>();
            addInner(inner, ClauseKind.PARAGRAPH, chinese.group(2));
            addInner(inner, ClauseKind.ITEM, chinese.group(3));
            addInner(inner, ClauseKind.SUBITEM, chinese.group(4));
            return Optional.of(new Citation(chinese.group(1).replaceFirst("^第?", "第"), inner));
        }
        var english = ENGLISH.matcher(citation);
        return english.matches()
                ? Optional.of(new Citation(Labels.plain(english.group(1)), bracketed(english.group(2))))
                : Optional.empty();
    }

    private static void addInner(List<Inner> inner, ClauseKind kind, String number) {
        if (number != null) {
            inner.add(new Inner(Optional.of(kind), number));
        }
    }

    private static List<Inner> bracketed(String brackets) {
        return BRACKETED
                .matcher(brackets)
                .results()
                .map(found -> new Inner(Optional.empty(), Labels.plain(found.group(1))))
                .toList();
    }

    Optional<Clause> in(List<Clause> clauses) {
        var found = clauses.stream()
                .filter(clause -> clause.kind().compareTo(ClauseKind.ARTICLE) <= 0)
                .filter(clause -> isOutermost(Labels.plain(clause.label())))
                .findFirst();
        for (var step : inner) {
            found = found.flatMap(clause -> within(clause, step, clauses));
        }
        return found;
    }

    private boolean isOutermost(String label) {
        return !label.isEmpty() && (label.equals(outermost) || label.equals(outermost.replaceAll("^第|条$", "")));
    }

    private static Optional<Clause> within(Clause clause, Inner step, List<Clause> clauses) {
        var children = clauses.stream()
                .filter(child -> clause.id().equals(child.parent()))
                .filter(child -> step.kind().isEmpty() || step.kind().get() == child.kind())
                .toList();
        if (step.kind().filter(ClauseKind.PARAGRAPH::equals).isPresent()) {
            return paragraph(clause, Integer.parseInt(step.number()), children);
        }
        return children.stream()
                .filter(child -> Labels.plain(child.label()).equals(step.number()))
                .findFirst();
    }

    /** 款 carry no number; the first stands beside the number of the article. */
    private static Optional<Clause> paragraph(Clause article, int number, List<Clause> paragraphs) {
        if (number == 1) {
            return Optional.of(article);
        }
        return paragraphs.stream().skip(Math.max(0, number - 2)).findFirst();
    }
}
