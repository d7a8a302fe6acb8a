// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.receipt;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jianting.consultation.envelopes.ReceiptCode;
import org.jianting.projections.receipt.ReceiptStage;
import org.jianting.projections.receipt.ReceiptStatus;
import org.jianting.web.browse.OpenFile;
import org.jianting.web.browse.OpenFiles;
import org.jianting.web.outcome.ClauseNames;
import org.jianting.web.outcome.Published;
import org.jianting.web.outcome.ShownPoint;
import org.jianting.web.page.Pages;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The receipt, which is also "my comment": the code is the only key, so nobody may keep this page or learn its address from us. */
@RestController
final class ReceiptPage {

    private final ReceiptBook book;
    private final OpenFiles files;
    private final Published published;
    private final Pages pages;

    ReceiptPage(ReceiptBook book, OpenFiles files, Published published, Pages pages) {
        this.book = book;
        this.files = files;
        this.published = published;
        this.pages = pages;
    }

    private record Found(ReceiptCode code, ReceiptStatus status, OpenFile file) {}

    /** Where somebody with a receipt on paper types its code. */
    @GetMapping("/receipt")
    ResponseEntity<byte[]> ask(ServerWebExchange exchange) {
        var typed = Objects.requireNonNullElse(
                exchange.getRequest().getQueryParams().getFirst("code"), "");
        return ReceiptCode.parse(typed)
                .map(code -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/receipt/" + code.printed()))
                        .<byte[]>build())
                .orElseGet(() -> draw(typed.isBlank() ? HttpStatus.OK : HttpStatus.BAD_REQUEST, typed, exchange));
    }

    @GetMapping("/receipt/{code}")
    Mono<ResponseEntity<byte[]>> receipt(@PathVariable String code, ServerWebExchange exchange) {
        return Mono.justOrEmpty(ReceiptCode.parse(code))
                .flatMap(read -> book.find(read)
                        .flatMap(
                                status -> files.find(status.consultation()).map(file -> new Found(read, status, file))))
                .flatMap(found -> points(found, exchange).map(points -> draw(found, points, exchange)))
                .switchIfEmpty(Mono.fromSupplier(() -> draw(HttpStatus.NOT_FOUND, code, exchange)));
    }

    private Mono<List<ShownPoint>> points(Found found, ServerWebExchange exchange) {
        var number = found.status().number();
        if (number == null || found.status().stage() != ReceiptStage.PUBLISHED) {
            return Mono.just(List.of());
        }
        var consultation = found.status().consultation();
        return published
                .find(consultation)
                .flatMap(outcome -> published.points(consultation, number).map(points -> {
                    var frame = pages.frame(exchange);
                    var names = ClauseNames.of(outcome, found.file().draft(), frame.texts());
                    return ShownPoint.of(outcome, points, names, frame);
                }))
                .defaultIfEmpty(List.of());
    }

    private ResponseEntity<byte[]> draw(Found found, List<ShownPoint> points, ServerWebExchange exchange) {
        var frame = pages.frame(exchange);
        return unkept(pages.show(
                "receipt/receipt.jte",
                Map.of(
                        "frame", frame.titled(frame.text("receipt.title")),
                        "code", found.code().printed(),
                        "status", found.status(),
                        "file", found.file(),
                        "points", points,
                        "steps", ShownStep.of(found.status(), found.file(), frame))));
    }

    private ResponseEntity<byte[]> draw(HttpStatus status, String typed, ServerWebExchange exchange) {
        var frame = pages.frame(exchange);
        return unkept(pages.show(
                status,
                "receipt/ask.jte",
                Map.of(
                        "frame",
                        frame.titled(frame.text("receipt.ask.title")),
                        "typed",
                        typed,
                        "isUnknown",
                        status == HttpStatus.NOT_FOUND,
                        "isUnreadable",
                        status == HttpStatus.BAD_REQUEST)));
    }

    private static ResponseEntity<byte[]> unkept(ResponseEntity<byte[]> page) {
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .body(page.getBody());
    }
}
