// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.projections.views.Documents;
import org.jianting.projections.views.ViewStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Where published outcomes lie: pages of points, and one head for each outcome. The head is the switch. It is written last, and
 * every reader asks for it first; without it the pages are not there for anybody.
 */
final class OutcomeShelf {

    private static final String HEADS = "outcome";
    private static final String PAGES = "outcomePages";
    private static final int PAGES_WRITTEN_TOGETHER = 20;
    private static final int PAGES_READ_TOGETHER = 4;

    private final ViewStore store;
    private final Documents<Kept> heads;
    private final Documents<Kept> pages;

    OutcomeShelf(ViewStore store) {
        this.store = store;
        heads = new Documents<>(store, HEADS, Kept.SHAPE);
        pages = new Documents<>(store, PAGES, Kept.SHAPE);
    }

    /**
     * Puts down a round that was published at this position. Blocks; what was already put down at this position is left as it
     * is, so that a repetition changes nothing.
     */
    void put(ConsultationId consultation, long position, PublishedRound round) {
        var fingerprint = new Fingerprint();
        var waiting = new ArrayList<PublishedRound.Page>();
        round.pages(page -> {
            waiting.add(page);
            if (waiting.size() == PAGES_WRITTEN_TOGETHER) {
                write(consultation, position, waiting, fingerprint);
            }
        });
        write(consultation, position, waiting, fingerprint);
        var head = OutcomeJson.write(round.outcome());
        var ofAll = fingerprint.add(head.getBytes(UTF_8)).value();
        write(heads, List.of(consultation.value()), List.of(new Kept(head, ofAll)), position);
    }

    private void write(
            ConsultationId consultation, long position, List<PublishedRound.Page> waiting, Fingerprint fingerprint) {
        var ids = new ArrayList<String>();
        var kept = new ArrayList<Kept>();
        for (var page : waiting) {
            var json = OutcomeJson.write(page.points());
            fingerprint.add(json.getBytes(UTF_8));
            ids.add(idOf(consultation, page.page()));
            kept.add(new Kept(json, Fingerprint.of(json)));
        }
        // Documents keep in memory what they wrote last. Nobody writes a page twice, so these are thrown away at once.
        write(new Documents<>(store, PAGES, Kept.SHAPE), ids, kept, position);
        waiting.clear();
    }

    private static void write(Documents<Kept> documents, List<String> ids, List<Kept> kept, long position) {
        documents
                .open(ids)
                .flatMap(folding -> {
                    for (var place = 0; place < ids.size(); place++) {
                        var value = kept.get(place);
                        folding.changeFrom(value, ids.get(place), position, earlier -> value);
                    }
                    return folding.write();
                })
                .block();
    }

    Mono<Kept> head(ConsultationId consultation) {
        return heads.find(consultation.value());
    }

    /** A page of an outcome that has a head. A missing one is a damaged store, not the end of the outcome. */
    Mono<Kept> page(ConsultationId consultation, int page) {
        return pages.find(idOf(consultation, page))
                .switchIfEmpty(Mono.error(() -> new IllegalStateException(
                        "Page %d of the outcome of %s is missing from the view store. Delete the store; it is made again from the record."
                                .formatted(page, consultation))));
    }

    Flux<Kept> pages(ConsultationId consultation, int count) {
        return Flux.range(1, count).flatMapSequential(page -> page(consultation, page), PAGES_READ_TOGETHER, 1);
    }

    Mono<Void> drop() {
        // The heads first: an outcome without its switch is not there, one without its pages would be broken.
        return heads.drop().then(pages.drop());
    }

    private static String idOf(ConsultationId consultation, int page) {
        return "%s/%06d".formatted(consultation, page);
    }
}
