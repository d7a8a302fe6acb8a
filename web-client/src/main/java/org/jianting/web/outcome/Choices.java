// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jianting.consultation.events.ClauseId;
import org.jianting.projections.outcome.FeedbackReport;
import org.jianting.projections.outcome.Outcome;
import org.jianting.projections.outcome.PointCounts;
import org.jianting.web.page.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The links by which a reader narrows the list of points; each says how many it leads to, what was chosen before included.
 * What leads nowhere is no link.
 */
public record Choices(List<Choice> rulings, List<Choice> channels, List<Choice> clauses) {

    /** One link. */
    public record Choice(String label, int points, String address, boolean chosen) {}

    /** Before anything is chosen the report itself says how many there are; by clause only the index can. */
    static Choices ofAll(Outcome outcome, Selection nothing, Texts texts) {
        var report = outcome.feedback();
        return new Choices(
                choices(report.points(), report.dispositions(), null, nothing::ruling, texts::word, texts),
                choices(report.points(), report.pointsByChannel(), null, nothing::channel, texts::word, texts),
                List.of());
    }

    static Choices of(PointCounts counts, Selection selection, ClauseNames names, Texts texts) {
        return new Choices(
                choices(
                        sum(counts.byRuling()),
                        counts.byRuling(),
                        selection.ruling(),
                        selection::ruling,
                        texts::word,
                        texts),
                choices(
                        sum(counts.byChannel()),
                        counts.byChannel(),
                        selection.channel(),
                        selection::channel,
                        texts::word,
                        texts),
                choices(
                        counts.ofAnyClause(),
                        counts.byClause(),
                        selection.clause(),
                        selection::clause,
                        names::inDraft,
                        texts));
    }

    /** The clauses that anybody spoke of or changed, in the order of the draft; only these can be chosen. */
    static Set<ClauseId> clauses(Outcome outcome) {
        var clauses = new LinkedHashSet<ClauseId>();
        outcome.feedback().byClause().stream()
                .map(FeedbackReport.ClauseCount::clause)
                .forEach(clauses::add);
        outcome.finalDocument().clauses().stream()
                .filter(clause -> clause.askedBy().points() > 0)
                .map(clause -> Objects.requireNonNullElse(clause.draftClause(), clause.id()))
                .forEach(clauses::add);
        return clauses;
    }

    private static int sum(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static <T> List<Choice> choices(
            int all,
            Map<T, Integer> counts,
            @Nullable T chosen,
            Function<@Nullable T, Selection> choose,
            Function<T, String> name,
            Texts texts) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(texts.get("points.all"), all, choose.apply(null).address(), chosen == null));
        counts.forEach((value, points) -> {
            if (points > 0 || value.equals(chosen)) {
                choices.add(new Choice(
                        name.apply(value), points, choose.apply(value).address(), value.equals(chosen)));
            }
        });
        return choices;
    }
}
