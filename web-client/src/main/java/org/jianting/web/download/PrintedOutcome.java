// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.download;

import java.util.ArrayList;
import java.util.List;
import org.jianting.projections.outcome.Point;
import org.jianting.web.outcome.OutcomeParts;
import org.jianting.web.outcome.Published;
import org.jianting.web.outcome.ShownPoint;
import org.jianting.web.page.Frame;
import reactor.core.publisher.Mono;

/**
 * An outcome as it goes to paper. Nobody reads a hundred thousand points on paper, and laying them out would take all memory that
 * there is; so the paper holds the first ones and says where the others are.
 *
 * @param points as many from the first on as fit
 */
public record PrintedOutcome(OutcomeParts parts, List<ShownPoint> points) {

    static final int MOST_POINTS = 300;
    private static final int MOST_CHARACTERS = 200_000;

    static Mono<PrintedOutcome> read(Published published, OutcomeParts parts) {
        return EveryPoint.of(published, parts.outcome().consultation())
                .concatMapIterable(points -> points, 1)
                .take(MOST_POINTS)
                .collectList()
                .map(points -> new PrintedOutcome(parts, parts.shown(fitting(points))));
    }

    private static List<Point> fitting(List<Point> points) {
        var fitting = new ArrayList<Point>();
        var characters = 0;
        for (var point : points) {
            characters += point.reason().length()
                    + (point.text() == null ? 0 : point.text().length());
            if (characters > MOST_CHARACTERS) {
                break;
            }
            fitting.add(point);
        }
        return fitting;
    }

    public boolean isWhole() {
        return points.size() == parts.outcome().feedback().points();
    }

    public String address() {
        return "/c/%s/outcome".formatted(parts.outcome().consultation());
    }

    public List<Bookmark> bookmarks() {
        var frame = parts.frame();
        var bookmarks = new ArrayList<>(List.of(
                bookmark(frame, "outcome.document", "document"),
                bookmark(frame, "outcome.meaning", "meaning"),
                bookmark(frame, "outcome.said", "said")));
        if (parts.outcome().feedback().points() > 0) {
            bookmarks.add(bookmark(frame, "paper.points", "points"));
        }
        bookmarks.add(bookmark(frame, "paper.changes", "changes"));
        bookmarks.add(bookmark(frame, "paper.proof", "proof"));
        return bookmarks;
    }

    static Bookmark bookmark(Frame frame, String key, String id) {
        return new Bookmark(frame.text(key), id);
    }
}
