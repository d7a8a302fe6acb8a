// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.tally;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.projections.outcome.PublicQuery;
import org.jianting.projections.outcome.Wording;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The figures of a consultation, once or as they change. */
@RestController
@RequestMapping("/api/v1/consultations/{id}/tally")
class TallyEndpoint {

    private static final Duration AT_MOST = Duration.ofMinutes(10);
    private static final Duration ALIVE = Duration.ofSeconds(20);
    private static final int MOST_WATCHERS = 2_000;
    private static final int NEWEST = 0;
    private static final int MOST_ROUNDS = 1_000;

    private final FindTally find;
    private final AtomicInteger watchers = new AtomicInteger();

    TallyEndpoint(FindTally find) {
        this.find = find;
    }

    /** Of the newest round, or of the one that {@code round} names. */
    @GetMapping
    Mono<ResponseEntity<byte[]>> tally(@PathVariable String id, ServerHttpRequest asked) {
        var query = new PublicQuery(asked.getQueryParams(), Set.of("round"));
        var round = query.number("round", NEWEST, 1, MOST_ROUNDS);
        return query.problem()
                .map(problem -> Mono.just(PublicQuery.answer(problem)))
                .orElseGet(() -> tally(id, round));
    }

    private Mono<ResponseEntity<byte[]>> tally(String id, int round) {
        return consultation(id)
                .flatMap(consultation -> round == NEWEST ? find.find(consultation) : find.find(consultation, round))
                .map(tally -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noCache())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(PublicQuery.json(tally)))
                .switchIfEmpty(Mono.fromSupplier(TallyEndpoint::unknown));
    }

    /** Ends after ten minutes; a browser connects again by itself. */
    @GetMapping("/live")
    Mono<ResponseEntity<?>> live(@PathVariable String id) {
        return consultation(id)
                .flatMap(find::find)
                .<ResponseEntity<?>>map(tally -> watch(tally.consultation()))
                .switchIfEmpty(Mono.fromSupplier(TallyEndpoint::unknown));
    }

    private ResponseEntity<?> watch(ConsultationId consultation) {
        if (watchers.get() >= MOST_WATCHERS) {
            return tooMany();
        }
        var alive = Flux.interval(ALIVE)
                .onBackpressureDrop()
                .map(tick -> ServerSentEvent.<String>builder().comment("").build());
        var figures = find.live(consultation)
                .map(tally -> ServerSentEvent.builder(new String(PublicQuery.json(tally), UTF_8))
                        .event("tally")
                        .build());
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .cacheControl(CacheControl.noStore())
                .body(Flux.merge(figures, alive)
                        .take(AT_MOST)
                        .doOnSubscribe(watching -> watchers.incrementAndGet())
                        .doFinally(end -> watchers.decrementAndGet()));
    }

    private static Mono<ConsultationId> consultation(String id) {
        return Mono.fromCallable(() -> new ConsultationId(id)).onErrorComplete(IllegalArgumentException.class);
    }

    private static ResponseEntity<byte[]> unknown() {
        return PublicQuery.answer(PublicQuery.problem(
                HttpStatus.NOT_FOUND,
                "unknown-consultation",
                "登记簿",
                new Wording("没有这项征集", "There is no such consultation"),
                new Wording(
                        "没有已发布的征集使用这个编号，或没有这一轮。",
                        "No consultation that has been published goes by this id, or it has no such round."),
                new Wording("在 /api/v1/consultations 查看全部征集。", "/api/v1/consultations lists them all.")));
    }

    private static ResponseEntity<byte[]> tooMany() {
        var refused = PublicQuery.answer(PublicQuery.problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "too-many-watchers",
                "运行限度",
                new Wording("同时查看实时数字的人过多", "Too many are watching the live figures"),
                new Wording(
                        "实时数字最多同时供 %d 人查看。".formatted(MOST_WATCHERS),
                        "Live figures are sent to %d watchers at most.".formatted(MOST_WATCHERS)),
                new Wording(
                        "稍后重试，或刷新页面查看当前数字。", "Try again later, or reload the page for the figures of the moment.")));
        return ResponseEntity.status(refused.getStatusCode())
                .headers(refused.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, "30")
                .body(refused.getBody());
    }
}
