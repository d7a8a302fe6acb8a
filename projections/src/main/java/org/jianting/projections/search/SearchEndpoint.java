// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.search;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.projections.outcome.PublicQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The list of consultations and the search box. */
@RestController
@RequestMapping("/api/v1")
class SearchEndpoint {

    private static final Set<String> LIST = Set.of("state", "unit", "text", "cursor", "limit");
    private static final Set<String> SEARCH =
            Set.of("q", "kind", "unit", "ruling", "channel", "consultation", "year", "order", "cursor", "limit");
    private static final int MOST = 100;
    private static final int USUAL = 20;

    private final Consultations consultations;
    private final Search search;

    SearchEndpoint(Consultations consultations, Search search) {
        this.consultations = consultations;
        this.search = search;
    }

    @GetMapping("/consultations")
    Mono<ResponseEntity<byte[]>> consultations(ServerHttpRequest asked) {
        var query = new PublicQuery(asked.getQueryParams(), LIST);
        var state = query.word("state", ConsultationState.class);
        var unit = query.text("unit");
        var text = query.text("text");
        var cursor = cursor(query, place -> true);
        var limit = query.number("limit", USUAL, 1, MOST);
        return query.problem().isPresent()
                ? Mono.just(PublicQuery.answer(query.problem().get()))
                : answer(consultations.list(state, unit, text, cursor, limit));
    }

    @GetMapping("/search")
    Mono<ResponseEntity<byte[]>> search(ServerHttpRequest asked) {
        var query = new PublicQuery(asked.getQueryParams(), SEARCH);
        var question = new SearchQuestion(
                query.text("q"),
                query.word("kind", Kind.class),
                query.text("unit"),
                query.word("ruling", DispositionKind.class),
                query.word("channel", ChannelKind.class),
                query.parsed("consultation", SearchEndpoint::consultation, "cns_…"),
                query.parsed("year", SearchEndpoint::year, "2026"),
                Objects.requireNonNullElse(query.word("order", Order.class), Order.RELEVANCE));
        var cursor = cursor(query, place -> Search.isOf(question.order(), place));
        var limit = query.number("limit", USUAL, 1, MOST);
        return query.problem().isPresent()
                ? Mono.just(PublicQuery.answer(query.problem().get()))
                : answer(search.find(question, cursor, limit));
    }

    private static Mono<ResponseEntity<byte[]>> answer(Mono<?> found) {
        return found.map(PublicQuery::json)
                .map(json -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noCache())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(json));
    }

    private static Optional<ConsultationId> consultation(String id) {
        try {
            return Optional.of(new ConsultationId(id));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> year(String text) {
        return text.matches("[0-9]{4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static @Nullable String cursor(PublicQuery query, Predicate<Cursor> fits) {
        var cursor = query.parsed(
                "cursor", text -> Cursor.parse(text).filter(fits), "the cursor of the previous page 上一页给出的 cursor");
        return cursor == null ? null : cursor.toString();
    }
}
