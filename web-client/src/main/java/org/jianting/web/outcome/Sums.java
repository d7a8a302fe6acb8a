// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.projections.outcome.FeedbackReport;
import org.jianting.projections.outcome.RollUp;
import org.jianting.web.page.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the feedback as they are drawn: a sentence, a bar of proportional segments, and the table that says the same
 * in numbers, each with its denominator.
 */
public record Sums(String sentence, List<Segment> bar, List<Row> rows, List<Origin> channels, List<Origin> sources) {

    /** The bar is this many units long. */
    static final int LENGTH = 1000;

    /** A stretch of the bar, in its units. */
    public record Segment(Mark mark, int from, int length) {}

    /**
     * A line of the table.
     *
     * @param percent none where nothing can be divided
     * @param parts findings that this class is made of, where it is made of several
     */
    public record Row(
            Mark mark,
            String label,
            int count,
            int of,
            @Nullable String percent,
            List<Part> parts) {}

    /** A finding within a class. */
    public record Part(String label, int count) {}

    /** Where submissions came from; one may make several points, so the two are counted apart. */
    public record Origin(String label, int submissions, int points) {}

    static Sums of(FeedbackReport report, Texts texts) {
        var rollUp = report.rollUp();
        var rows = List.of(
                row(Mark.FILLED, "sums.adopted", rollUp.adopted(), texts),
                row(Mark.HALF, "sums.partially", rollUp.partiallyAdopted(), texts),
                row(Mark.OUTLINED, "sums.not", rollUp.notAdopted(), texts),
                new Row(
                        Mark.DASH,
                        texts.get("sums.outside"),
                        rollUp.outsideRate().count(),
                        rollUp.outsideRate().of(),
                        null,
                        parts(rollUp.outsideRate().ofWhich(), texts)));
        return new Sums(
                sentence(report, texts),
                bar(rows, report.points()),
                rows,
                origins(report.submissionsByChannel(), report.pointsByChannel(), texts),
                origins(report.submissionsBySourceKind(), report.pointsBySourceKind(), texts));
    }

    private static String sentence(FeedbackReport report, Texts texts) {
        if (report.submissions() == 0) {
            return texts.get("sums.nobody");
        }
        var rollUp = report.rollUp();
        return texts.get(
                "sums.sentence",
                report.submissions(),
                report.points(),
                report.submissionsByChannel().values().stream()
                        .filter(count -> count > 0)
                        .count(),
                rollUp.adopted().count(),
                rollUp.partiallyAdopted().count(),
                rollUp.notAdopted().count(),
                rollUp.outsideRate().count());
    }

    private static <E extends Enum<E>> List<Origin> origins(
            Map<E, Integer> submissions, Map<E, Integer> points, Texts texts) {
        return submissions.entrySet().stream()
                .map(count -> new Origin(
                        texts.word(count.getKey()), count.getValue(), points.getOrDefault(count.getKey(), 0)))
                .toList();
    }

    private static Row row(Mark mark, String key, RollUp.Share share, Texts texts) {
        return new Row(mark, texts.get(key), share.count(), share.of(), share.percent(), parts(share.ofWhich(), texts));
    }

    private static List<Part> parts(Map<DispositionKind, Integer> ofWhich, Texts texts) {
        return ofWhich.size() < 2
                ? List.of()
                : ofWhich.entrySet().stream()
                        .filter(part -> part.getValue() > 0)
                        .map(part -> new Part(texts.word(part.getKey()), part.getValue()))
                        .toList();
    }

    // From the running sum, not from each count: rounding each would leave a gap at the end.
    private static List<Segment> bar(List<Row> rows, int points) {
        var bar = new ArrayList<Segment>();
        var sum = 0;
        for (var row : rows) {
            var from = place(sum, points);
            sum += row.count();
            if (row.count() > 0) {
                bar.add(new Segment(row.mark(), from, Math.max(1, place(sum, points) - from)));
            }
        }
        return bar;
    }

    private static int place(int sum, int points) {
        return points == 0 ? 0 : Math.toIntExact(Math.round((double) sum * LENGTH / points));
    }
}
