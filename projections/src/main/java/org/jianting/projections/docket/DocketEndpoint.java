// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.docket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;
import java.util.function.Function;
import org.jianting.projections.outcome.PublicQuery;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A consultation and its draft, for everybody. */
@RestController
@RequestMapping("/api/v1/consultations/{id}")
class DocketEndpoint {

    private static final MediaType PLAIN_TEXT = new MediaType(MediaType.TEXT_PLAIN, UTF_8);

    private static final int CURRENT = 0;
    private static final int MOST_VERSIONS = 1_000_000;

    private final FindDocket find;

    DocketEndpoint(FindDocket find) {
        this.find = find;
    }

    @GetMapping
    Mono<ResponseEntity<byte[]>> docket(@PathVariable String id) {
        return DocketAnswers.consultation(id)
                .flatMap(find::find)
                .map(docket -> DocketAnswers.json(CacheControl.noCache(), docket))
                .switchIfEmpty(Mono.fromSupplier(DocketAnswers::unknown));
    }

    /** Clause by clause; the version that people comment on, or a posted one that {@code version} names. */
    @GetMapping(path = "/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<byte[]>> draft(@PathVariable String id, ServerHttpRequest asked) {
        return draft(id, asked, draft -> DocketAnswers.json(CacheControl.noCache(), draft));
    }

    /** The words alone, to the last character: what the digest in the notice is of. */
    @GetMapping(path = "/draft", produces = MediaType.TEXT_PLAIN_VALUE)
    Mono<ResponseEntity<byte[]>> text(@PathVariable String id, ServerHttpRequest asked) {
        return draft(
                id,
                asked,
                draft -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noCache())
                        .contentType(PLAIN_TEXT)
                        .body(draft.text().getBytes(UTF_8)));
    }

    private Mono<ResponseEntity<byte[]>> draft(
            String id, ServerHttpRequest asked, Function<Draft, ResponseEntity<byte[]>> answer) {
        var query = new PublicQuery(asked.getQueryParams(), Set.of("version"));
        var version = query.number("version", CURRENT, 1, MOST_VERSIONS);
        return query.problem()
                .map(problem -> Mono.just(PublicQuery.answer(problem)))
                .orElseGet(() -> DocketAnswers.consultation(id)
                        .flatMap(consultation ->
                                version == CURRENT ? find.draft(consultation) : find.draft(consultation, version))
                        .map(answer)
                        .switchIfEmpty(Mono.fromSupplier(DocketAnswers::unknown)));
    }
}
