// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jianting.projections.outcome.Outcome;
import org.jianting.web.page.Texts;
import org.jspecify.annotations.Nullable;

/** The links by which a reader narrows the list of points; each says how many it leads to when it stands alone. */
public record Choices(List<Choice> rulings, List<Choice> channels, List<Choice> clauses) {

    /** One link. */
    public record Choice(String label, int points, String address, boolean chosen) {}

    static Choices of(Outcome outcome, Selection selection, ClauseNames names, Texts texts) {
        var report = outcome.feedback();
        return new Choices(
                choices(report.points(), report.dispositions(), selection.ruling(), selection::ruling, texts),
                choices(report.points(), report.pointsByChannel(), selection.channel(), selection::channel, texts),
                clauses(outcome, selection, names, texts));
    }

    private static <E extends Enum<E>> List<Choice> choices(
            int all, Map<E, Integer> counts, @Nullable E chosen, Function<@Nullable E, Selection> choose, Texts texts) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(texts.get("points.all"), all, choose.apply(null).address(), chosen == null));
        counts.forEach((constant, points) -> {
            if (points > 0) {
                choices.add(new Choice(
                        texts.word(constant), points, choose.apply(constant).address(), constant == chosen));
            }
        });
        return choices;
    }

    private static List<Choice> clauses(Outcome outcome, Selection selection, ClauseNames names, Texts texts) {
        var report = outcome.feedback();
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(
                texts.get("points.all"),
                report.points(),
                selection.clause(null).address(),
                selection.clause() == null));
        for (var count : report.byClause()) {
            choices.add(new Choice(
                    names.inDraft(count.clause()),
                    count.points(),
                    selection.clause(count.clause()).address(),
                    Objects.equals(count.clause(), selection.clause())));
        }
        return choices;
    }
}
