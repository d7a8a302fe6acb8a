// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import java.util.List;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.projections.outcome.ArticleChange;
import org.jianting.projections.outcome.Outcome;
import org.jianting.projections.outcome.Point;
import org.jianting.web.page.Frame;
import org.jianting.web.page.Prose;
import org.jianting.web.page.Texts;
import reactor.core.publisher.Mono;

/** The parts of an outcome in the very words and figures of its page, for those who put them on paper or into a table. */
public record OutcomeParts(Outcome outcome, ClauseNames names, Frame frame) {

    public static Mono<OutcomeParts> read(Published published, ConsultationId consultation, Frame frame) {
        return published
                .find(consultation)
                .flatMap(outcome -> ClauseNames.read(published, outcome, frame.texts())
                        .map(names -> new OutcomeParts(outcome, names, frame)));
    }

    public Sums sums(Texts texts) {
        return Sums.of(outcome.feedback(), texts);
    }

    public Compared compared() {
        return Compared.of(outcome);
    }

    public List<Prose> meaning() {
        return Prose.belowTitle(outcome.interpretation().text());
    }

    public ShownChange shown(ArticleChange change) {
        return ShownChange.of(change, names, frame.texts());
    }

    public List<ShownPoint> shown(List<Point> points) {
        return ShownPoint.of(outcome, points, names, frame);
    }
}
