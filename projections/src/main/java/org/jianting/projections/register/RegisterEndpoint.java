// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.register;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.RulingId;
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

/** The register for staff: submissions, points, rulings, and what is left to do. */
@RestController
@RequestMapping("/api/v1/desk/consultations/{id}")
class RegisterEndpoint {

    private static final int MOST = 500;
    private static final int USUAL = 100;

    private final FindRegister find;

    RegisterEndpoint(FindRegister find) {
        this.find = find;
    }

    /** Submissions with their points and the ruling of each, {@code limit} of them from number {@code from} on. */
    @GetMapping("/points")
    Mono<ResponseEntity<byte[]>> points(@PathVariable String id, ServerHttpRequest asked) {
        var query = new PublicQuery(asked.getQueryParams(), Set.of("from", "limit"));
        var from = query.number("from", 1, 1, Integer.MAX_VALUE / 2);
        var limit = query.number("limit", USUAL, 1, MOST);
        return query.problem()
                .map(problem -> Mono.just(PublicQuery.answer(problem)))
                .orElseGet(() -> answer(id, consultation -> find.points(consultation, from, limit)));
    }

    @GetMapping("/points/unruled")
    Mono<ResponseEntity<byte[]>> unruled(@PathVariable String id) {
        return answer(id, find::unruled);
    }

    @GetMapping("/rulings")
    Mono<ResponseEntity<byte[]>> rulings(@PathVariable String id) {
        return answer(
                id, consultation -> find.rulings(consultation).map(rulings -> new RulingList(consultation, rulings)));
    }

    @GetMapping("/rulings/{rulingId}")
    Mono<ResponseEntity<byte[]>> ruling(@PathVariable String id, @PathVariable String rulingId) {
        return answer(
                id,
                consultation -> Mono.justOrEmpty(read(() -> new RulingId(rulingId)))
                        .flatMap(ruling -> find.ruling(consultation, ruling)));
    }

    @GetMapping("/registrations")
    Mono<ResponseEntity<byte[]>> registrations(@PathVariable String id) {
        return answer(
                id,
                consultation -> find.registrations(consultation)
                        .map(registrations -> new RegistrationList(consultation, registrations)));
    }

    @GetMapping("/erasures")
    Mono<ResponseEntity<byte[]>> erasures(@PathVariable String id) {
        return answer(id, consultation -> find.erasures(consultation).map(ErasureList::new));
    }

    @GetMapping("/late")
    Mono<ResponseEntity<byte[]>> late(@PathVariable String id) {
        return answer(id, consultation -> find.late(consultation).map(late -> new LateList(consultation, late)));
    }

    private static Mono<ResponseEntity<byte[]>> answer(
            String id, Function<ConsultationId, ? extends Mono<?>> question) {
        return Mono.justOrEmpty(read(() -> new ConsultationId(id)))
                .<Object>flatMap(question)
                .map(answer -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(PublicQuery.json(answer)))
                .switchIfEmpty(Mono.fromSupplier(RegisterEndpoint::notThere));
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
                "not-in-the-register",
                "登记簿",
                new Wording("登记簿中没有", "The register has no such thing"),
                new Wording(
                        "没有这项征集、尚未发布公告，或没有这一条处理意见。",
                        "There is no such consultation, its notice is not posted yet, or it has no such ruling."),
                new Wording("在 /api/v1/desk/consultations 查看全部征集。", "/api/v1/desk/consultations lists them all.")));
    }
}
