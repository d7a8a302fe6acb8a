// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.workbench;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.consultation.events.StaffId;
import org.jianting.projections.outcome.PointAddress;
import org.jianting.projections.outcome.PublicQuery;
import org.jianting.projections.outcome.Wording;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The table at which an office rules, a window at a time. */
@RestController
@RequestMapping("/api/v1/desk/consultations/{id}/workbench")
class WorkbenchEndpoint {

    private static final int MOST = 500;
    private static final int USUAL = 100;
    private static final int FARTHEST = 100_000_000;
    private static final Set<String> SOUGHT = Set.of("text", "clause", "channel", "ruling", "unit", "by", "unruled");
    private static final Set<String> WINDOW =
            Set.of("from", "limit", "text", "clause", "channel", "ruling", "unit", "by", "unruled");
    private static final Set<String> AFTER = Set.of("after", "limit");

    private final FindWorkbench find;

    WorkbenchEndpoint(FindWorkbench find) {
        this.find = find;
    }

    @GetMapping
    Mono<ResponseEntity<byte[]>> workbench(@PathVariable String id) {
        return answer(id, find::workbench);
    }

    /** So many rows of those that are looked for, from the so-many-th on, column by column. */
    @GetMapping("/points")
    Mono<ResponseEntity<byte[]>> points(@PathVariable String id, ServerHttpRequest asked) {
        var query = new PublicQuery(asked.getQueryParams(), WINDOW);
        var sought = sought(query);
        var from = query.number("from", 0, 0, FARTHEST);
        var limit = query.number("limit", USUAL, 1, MOST);
        return answer(query, id, consultation -> find.window(consultation, sought, from, limit));
    }

    /** All points that are looked for, as runs, to be ruled on together. */
    @GetMapping("/selection")
    Mono<ResponseEntity<byte[]>> selection(@PathVariable String id, ServerHttpRequest asked) {
        var query = new PublicQuery(asked.getQueryParams(), SOUGHT);
        var sought = sought(query);
        return answer(query, id, consultation -> find.selection(consultation, sought));
    }

    @GetMapping("/like/{point}")
    Mono<ResponseEntity<byte[]>> like(@PathVariable String id, @PathVariable String point) {
        return answer(
                id,
                consultation -> Mono.justOrEmpty(PointAddress.parse(point))
                        .flatMap(address -> find.like(consultation, address)));
    }

    /** What was ruled after a position; asked every few seconds by whoever has the table open. */
    @GetMapping("/changes")
    Mono<ResponseEntity<byte[]>> changes(@PathVariable String id, ServerHttpRequest asked) {
        var query = new PublicQuery(asked.getQueryParams(), AFTER);
        var after = after(query);
        var limit = query.number("limit", USUAL, 1, MOST);
        return answer(query, id, consultation -> find.changes(consultation, after, limit));
    }

    /** What was ruled after a position, each with its finding. */
    @GetMapping("/findings")
    Mono<ResponseEntity<byte[]>> findings(@PathVariable String id, ServerHttpRequest asked) {
        var query = new PublicQuery(asked.getQueryParams(), AFTER);
        var after = after(query);
        var limit = query.number("limit", USUAL, 1, MOST);
        return answer(query, id, consultation -> find.findings(consultation, after, limit));
    }

    @GetMapping("/clauses")
    Mono<ResponseEntity<byte[]>> clauses(@PathVariable String id) {
        return answer(id, find::clauses);
    }

    private static Sought sought(PublicQuery query) {
        return new Sought(
                query.text("text"),
                query.parsed("clause", clause -> read(() -> new ClauseId(clause)), "c-12"),
                query.word("channel", ChannelKind.class),
                query.word("ruling", DispositionKind.class),
                query.text("unit"),
                query.parsed("by", staff -> read(() -> new StaffId(staff)), "stf_…"),
                query.word("unruled", Only.class) != null);
    }

    /** The only value of a parameter that narrows by being there. */
    private enum Only {
        ONLY
    }

    private static long after(PublicQuery query) {
        var after = query.parsed("after", WorkbenchEndpoint::position, "0, 1, 2 …");
        return after == null ? 0 : after;
    }

    private static Optional<Long> position(String text) {
        return text.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private static Mono<ResponseEntity<byte[]>> answer(
            PublicQuery query, String id, Function<ConsultationId, ? extends Mono<?>> question) {
        return query.problem()
                .map(problem -> Mono.just(PublicQuery.answer(problem)))
                .orElseGet(() -> answer(id, question));
    }

    private static Mono<ResponseEntity<byte[]>> answer(
            String id, Function<ConsultationId, ? extends Mono<?>> question) {
        return Mono.justOrEmpty(read(() -> new ConsultationId(id)))
                .<Object>flatMap(question)
                .map(answer -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(PublicQuery.json(answer)))
                .switchIfEmpty(Mono.fromSupplier(WorkbenchEndpoint::notThere));
    }

    /** The identifiers check their own form; here a wrong one is an address that leads nowhere. */
    private static <T> Optional<T> read(Supplier<T> identifier) {
        try {
            return Optional.of(identifier.get());
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static ResponseEntity<byte[]> notThere() {
        return PublicQuery.answer(PublicQuery.problem(
                HttpStatus.NOT_FOUND,
                "not-at-the-workbench",
                "登记簿",
                new Wording("没有可处理的意见", "There is nothing here to rule on"),
                new Wording(
                        "没有这项征集、尚未发布公告，或名册中没有这一条。",
                        "There is no such consultation, its notice is not posted yet, or its roster has no such point."),
                new Wording("在 /api/v1/desk/consultations 查看全部征集。", "/api/v1/desk/consultations lists them all.")));
    }
}
