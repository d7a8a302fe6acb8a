// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import java.util.List;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.projections.outcome.PointAddress;
import org.jianting.projections.outcome.PublishedRound;
import org.jianting.web.page.Frame;
import org.jianting.web.page.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Mono;

/** Draws the pages of an outcome that is not published yet, by the very hands that draw those of one that is. */
@Component
public final class OutcomePreview {

    private final Pages pages;
    private final Drawn drawn;

    OutcomePreview(Pages pages, Drawn drawn) {
        this.pages = pages;
        this.drawn = drawn;
    }

    /** The page that the public will find at this place behind {@code /c/{id}/outcome}; empty where there will be none. */
    public Mono<ResponseEntity<byte[]>> draw(
            ConsultationId id,
            String place,
            MultiValueMap<String, String> asked,
            PublishedRound round,
            List<Clause> consulted,
            Frame frame) {
        var published = new ImaginedOutcome(round, consulted);
        if (place.isEmpty()) {
            return new OutcomePage(published, pages, drawn).draw(id, frame);
        }
        if (place.equals("/changes")) {
            return new ChangesPage(published, pages, drawn).draw(id, frame);
        }
        if (place.equals("/points")) {
            return Mono.justOrEmpty(Selection.read(id, asked))
                    .flatMap(selection -> new PointListPage(published, pages, drawn).draw(selection, frame));
        }
        return Mono.justOrEmpty(PointAddress.parse(place.replaceFirst("^/point/", "")))
                .flatMap(point -> new OnePointPage(published, pages, drawn).draw(id, point, frame));
    }
}
