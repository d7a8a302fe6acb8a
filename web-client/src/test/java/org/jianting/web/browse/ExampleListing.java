// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.browse;

import java.util.List;
import java.util.NoSuchElementException;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.projections.search.ConsultationList;
import org.jianting.projections.search.ConsultationState;
import org.jianting.projections.search.ListedConsultation;
import org.jianting.web.Examples;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The example consultations in a list; the page after the first is named {@code second}. */
@Component
final class ExampleListing implements Listing {

    private static final List<ConsultationId> ALL = List.of(
            Examples.OPEN,
            Examples.CLOSED,
            Examples.DECIDED,
            Examples.WITHDRAWN,
            Examples.HOSTILE,
            Examples.HOSTILE_DECIDED);

    private final OpenFiles files;

    ExampleListing(OpenFiles files) {
        this.files = files;
    }

    @Override
    public Mono<ConsultationList> list(
            @Nullable ConsultationState state,
            @Nullable String unit,
            @Nullable String words,
            @Nullable String cursor,
            int limit) {
        if (cursor != null && !cursor.equals("second")) {
            return Mono.error(new NoSuchElementException());
        }
        return Flux.fromIterable(ALL)
                .concatMap(files::find)
                .filter(file -> state == null || file.state() == state)
                .filter(file -> unit == null
                        || file.lead().name().equals(unit)
                        || file.lead().code().equals(unit))
                .filter(file -> words == null || file.title().contains(words))
                .map(ExampleListing::line)
                .collectList()
                .map(lines ->
                        new ConsultationList(lines.size(), lines, cursor == null && state == null ? "second" : null));
    }

    private static ListedConsultation line(OpenFile file) {
        var withdrawal = file.withdrawal();
        return new ListedConsultation(
                file.id(),
                file.title(),
                file.lead(),
                file.state(),
                file.postedAt(),
                file.closesAt(),
                file.progress().publishedAt(),
                withdrawal == null ? null : withdrawal.at(),
                file.received());
    }
}
