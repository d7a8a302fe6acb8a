// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.consultation.events.OutcomeBundleSealed;
import org.jianting.consultation.events.ReasonCode;
import org.jianting.consultation.events.SourceKind;

/** Everything that is counted, counted from the points themselves; nobody types a number in (I13). */
final class Figures {

    private final ToldStory story;
    private final Map<DispositionKind, Integer> dispositions = zeros(DispositionKind.class);
    private final Map<ReasonCode, Integer> reasonCodes = new EnumMap<>(ReasonCode.class);
    private final Map<ChannelKind, Integer> submissionsByChannel = new EnumMap<>(ChannelKind.class);
    private final Map<ChannelKind, Integer> pointsByChannel = new EnumMap<>(ChannelKind.class);
    private final Map<SourceKind, Integer> submissionsBySourceKind = new EnumMap<>(SourceKind.class);
    private final Map<SourceKind, Integer> pointsBySourceKind = new EnumMap<>(SourceKind.class);
    private final Map<ClauseId, Integer> byClause = new HashMap<>();
    private final Map<ClauseId, AskedBy.Collector> askedByClause = new HashMap<>();
    private final Map<ClauseId, AskedBy.Collector> askedByArticle = new HashMap<>();
    private int points;

    private Figures(ToldStory story) {
        this.story = story;
    }

    static Figures of(ToldStory story) {
        var figures = new Figures(story);
        for (var number = 1; number <= story.roll().count(); number++) {
            figures.countSubmission(number);
        }
        story.answers().forEach(figures::countPoint);
        return figures;
    }

    private void countSubmission(int number) {
        var arrival = story.roll().at(number);
        if (arrival != null) {
            submissionsByChannel.merge(arrival.channel(), 1, Integer::sum);
            submissionsBySourceKind.merge(arrival.sourceKind(), 1, Integer::sum);
        }
    }

    private void countPoint(PointAddress point, int ruling) {
        var entry = story.answers().entry(ruling);
        dispositions.merge(entry.kind(), 1, Integer::sum);
        if (entry.reasonCode() != null) {
            reasonCodes.merge(entry.reasonCode(), 1, Integer::sum);
        }
        var arrival = story.roll().at(point.number());
        if (arrival != null) {
            pointsByChannel.merge(arrival.channel(), 1, Integer::sum);
            pointsBySourceKind.merge(arrival.sourceKind(), 1, Integer::sum);
            arrival.clauses().stream().distinct().forEach(clause -> byClause.merge(clause, 1, Integer::sum));
        }
        for (var change : entry.changes()) {
            collector(askedByClause, change.clause()).add(point, points);
            collector(askedByArticle, story.texts().articleOf(change)).add(point, points);
        }
        points++;
    }

    private static AskedBy.Collector collector(Map<ClauseId, AskedBy.Collector> collectors, ClauseId clause) {
        return collectors.computeIfAbsent(clause, first -> new AskedBy.Collector());
    }

    Map<ClauseId, AskedBy> askedByClause() {
        return collected(askedByClause);
    }

    Map<ClauseId, AskedBy> askedByArticle() {
        return collected(askedByArticle);
    }

    private static Map<ClauseId, AskedBy> collected(Map<ClauseId, AskedBy.Collector> collectors) {
        var asked = new HashMap<ClauseId, AskedBy>();
        collectors.forEach((clause, collector) -> asked.put(clause, collector.collected()));
        return asked;
    }

    /** Fails where a recount differs from the seal: whatever is wrong, it must not be shown (I11, I13). */
    void mustEqual(OutcomeBundleSealed sealed) {
        mustEqual("submissions", sealed.submissions(), story.roll().count());
        mustEqual("points", sealed.points(), points);
        mustEqual("late submissions", sealed.late(), story.late());
        for (var kind : DispositionKind.values()) {
            mustEqual(
                    "points ruled " + kind,
                    sealed.dispositions().getOrDefault(kind, 0),
                    dispositions.getOrDefault(kind, 0));
        }
    }

    private void mustEqual(String what, int sealed, int counted) {
        if (sealed != counted) {
            throw new OutcomeDoesNotAddUp(
                    story.published().consultationId(),
                    "%d %s were sealed and a recount finds %d".formatted(sealed, what, counted));
        }
    }

    FeedbackReport report() {
        return new FeedbackReport(
                statement(),
                story.roll().count(),
                points,
                story.late(),
                story.roll().count() - story.textLengths().size(),
                story.answers().inForce(),
                story.answers().groups(),
                dispositions,
                RollUp.of(dispositions),
                reasonCodes,
                submissionsByChannel,
                pointsByChannel,
                submissionsBySourceKind,
                pointsBySourceKind,
                clauseCounts(),
                story.texts().unasked(askedByClause.keySet()),
                story.steps());
    }

    private String statement() {
        return story.roll().count() == 0
                ? "未收到意见。"
                : "共收到意见 %d 件，归纳为 %d 条，逐条作出处理并说明理由。".formatted(story.roll().count(), points);
    }

    private List<FeedbackReport.ClauseCount> clauseCounts() {
        return story.texts().draftClauses().stream()
                .filter(clause -> byClause.containsKey(clause.id()))
                .map(clause -> new FeedbackReport.ClauseCount(
                        clause.id(), clause.label(), byClause.getOrDefault(clause.id(), 0)))
                .toList();
    }

    private static <E extends Enum<E>> Map<E, Integer> zeros(Class<E> type) {
        var counts = new EnumMap<E, Integer>(type);
        for (var constant : type.getEnumConstants()) {
            counts.put(constant, 0);
        }
        return counts;
    }
}
