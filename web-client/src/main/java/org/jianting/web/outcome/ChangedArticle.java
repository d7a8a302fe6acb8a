// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import java.util.List;
import org.jianting.projections.outcome.ArticleChange;
import org.jianting.projections.outcome.AskedBy;
import org.jianting.projections.outcome.Outcome;
import org.jianting.projections.outcome.Point;
import org.jianting.projections.outcome.PointAddress;
import org.jianting.projections.outcome.PointFilter;
import org.jianting.projections.outcome.PointsPage;
import org.jianting.web.page.Frame;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * An article that differs from the draft.
 *
 * @param asked the first points that asked for it, with their rulings
 * @param more address of all of them, where there are more than these
 * @param reasons why the unit changed it unasked
 * @param isFrontMatter title, number or note of adoption, which nobody has to ask for
 */
public record ChangedArticle(
        String id,
        ShownChange change,
        int points,
        List<ShownPoint> asked,
        @Nullable String more,
        List<String> reasons,
        boolean isFrontMatter) {

    private static final int POINTS_BESIDE_IT = 5;

    /** Why it was changed, each reason once: the points of a group have the same. */
    public List<String> rulings() {
        return asked.stream().map(shown -> shown.point().reason()).distinct().toList();
    }

    static Mono<ChangedArticle> read(
            ArticleChange change, Outcome outcome, ClauseNames names, Published published, Frame frame) {
        return Flux.fromIterable(change.askedBy().spans())
                .concatMap(span -> within(span, outcome, published), 1)
                .take(POINTS_BESIDE_IT)
                .collectList()
                .map(points -> new ChangedArticle(
                        change.clause().value(),
                        ShownChange.of(change, names, frame.texts()),
                        change.askedBy().points(),
                        ShownPoint.of(outcome, points, names, frame),
                        change.askedBy().points() <= points.size() ? null : more(change, outcome),
                        reasons(change, frame),
                        Compared.isFrontMatter(change)));
    }

    /** The title, the number and the date of adoption come with a final document; nobody has to ask for them. */
    private static List<String> reasons(ArticleChange change, Frame frame) {
        return change.otherReasons().isEmpty() && Compared.isFrontMatter(change)
                ? List.of(frame.text("changes.frontMatter"))
                : change.otherReasons();
    }

    private static Flux<Point> within(AskedBy.Span span, Outcome outcome, Published published) {
        var from = PointAddress.parse(span.from()).orElseThrow();
        var to = PointAddress.parse(span.to()).orElseThrow();
        return published
                .points(outcome.consultation(), PointFilter.ALL, justBefore(from), POINTS_BESIDE_IT)
                .flatMapIterable(PointsPage::points)
                .takeWhile(point -> point.address().compareTo(to) <= 0);
    }

    private static PointAddress justBefore(PointAddress point) {
        return point.part() == 0
                ? new PointAddress(point.number() - 1, Integer.MAX_VALUE)
                : new PointAddress(point.number(), point.part() - 1);
    }

    private static String more(ArticleChange change, Outcome outcome) {
        return Selection.all(outcome.consultation()).changed(change.clause()).address();
    }
}
