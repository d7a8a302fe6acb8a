// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.matter;

import java.util.List;
import java.util.Set;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseKind;
import org.jianting.consultation.verdict.Staff;
import org.jianting.projections.docket.Dossier;
import org.jianting.web.page.Frame;
import org.jianting.web.waiting.Awaited;
import org.jianting.web.waiting.Matter;
import org.jianting.web.waiting.WaitingLine;

/**
 * A consultation as its page at the desk shows it.
 *
 * @param holds what the step that ends this stage would be refused for
 * @param missing what is not there yet for the outcome
 * @param articles of the consulted draft, for the reasons of changes that nobody asked for
 */
public record ShownMatter(
        Matter matter,
        List<Reached> line,
        List<Hold> holds,
        List<Hold> missing,
        List<Awaited> waiting,
        List<WaitingLine> lines,
        Set<Step> steps,
        List<Article> articles) {

    /** An article of the draft, by its number and first words. */
    public record Article(String clause, String label) {
        private static final int SHOWN = 18;

        static List<Article> of(List<Clause> draft) {
            return draft.stream()
                    .filter(clause -> clause.kind() == ClauseKind.ARTICLE)
                    .map(clause -> new Article(clause.id().value(), clause.label() + " " + first(clause.text())))
                    .toList();
        }

        private static String first(String text) {
            return text.codePointCount(0, text.length()) <= SHOWN
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
        }
    }

    static ShownMatter of(
            Matter matter,
            Staff staff,
            List<Awaited> waiting,
            List<Hold> holds,
            List<Hold> missing,
            List<Clause> draft,
            Frame frame) {
        var told = holds.stream().map(Hold::rule).toList();
        return new ShownMatter(
                matter,
                Reached.line(matter, frame),
                holds,
                missing.stream().filter(hold -> !told.contains(hold.rule())).toList(),
                waiting,
                waiting.stream().map(one -> WaitingLine.of(one, frame)).toList(),
                Step.of(matter, staff, waiting),
                Article.of(draft));
    }

    public Dossier dossier() {
        return matter.dossier();
    }

    /** Of the clocks where the consultation is held, for a time that is typed without a zone. */
    public String offset() {
        return matter.profile()
                .zone()
                .getRules()
                .getOffset(dossier().timeline().getLast().at())
                .getId();
    }

    public boolean may(Step step) {
        return steps.contains(step);
    }

    public boolean isNext(Step step) {
        return step.isNext(waiting);
    }
}
