// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.receipt;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jianting.consultation.envelopes.ReceiptCode;
import org.jianting.consultation.submitting.PostedNotice;
import org.jianting.projections.receipt.ReceiptStage;
import org.jianting.projections.receipt.ReceiptStatus;
import org.jianting.web.outcome.ClauseNames;
import org.jianting.web.outcome.Published;
import org.jianting.web.outcome.ShownPoint;
import org.jianting.web.page.Pages;
import org.jianting.web.submit.Notices;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** The receipt, which is also "my comment": the code is the only key, so nobody may keep this page or learn its address from us. */
@RestController
final class ReceiptPage {

    private final ReceiptBook book;
    private final Notices notices;
    private final Published published;
    private final Pages pages;

    ReceiptPage(ReceiptBook book, Notices notices, Published published, Pages pages) {
        this.book = book;
        this.notices = notices;
        this.published = published;
        this.pages = pages;
    }

    private record Found(ReceiptCode code, ReceiptBook.Looked looked, PostedNotice notice) {

        ReceiptStatus status() {
            return looked.status();
        }
    }

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
        return found(code)
                .flatMap(found -> points(found, exchange).map(points -> draw(found, points, exchange)))
                .switchIfEmpty(Mono.fromSupplier(() -> draw(HttpStatus.NOT_FOUND, code, exchange)));
    }

    /** Everything on the receipt as a text that can be kept for as long as there are computers. */
    @GetMapping("/receipt/{code}/file")
    Mono<ResponseEntity<byte[]>> file(@PathVariable String code, ServerWebExchange exchange) {
        return found(code)
                .map(found -> {
                    var text = ReceiptFile.of(
                            found.code(),
                            found.status(),
                            found.notice(),
                            address(found.code(), exchange),
                            pages.frame(exchange).in(found.notice().zone()));
                    return unkept(ResponseEntity.ok()
                            .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                            .header(
                                    HttpHeaders.CONTENT_DISPOSITION,
                                    ContentDisposition.attachment()
                                            .filename("jianting-%d.txt"
                                                    .formatted(found.status().position()))
                                            .build()
                                            .toString())
                            .body(text.getBytes(StandardCharsets.UTF_8)));
                })
                .switchIfEmpty(Mono.fromSupplier(() -> draw(HttpStatus.NOT_FOUND, code, exchange)));
    }

    private Mono<Found> found(String code) {
        return Mono.justOrEmpty(ReceiptCode.parse(code))
                .flatMap(read -> book.find(read)
                        .flatMap(looked -> notices.find(looked.status().consultation())
                                .map(notice -> new Found(read, looked, notice))));
    }

    /** As the reader reached us; behind a proxy it says which way that was. */
    private static String address(ReceiptCode code, ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var forwarded = request.getHeaders().getFirst("X-Forwarded-Proto");
        var address = UriComponentsBuilder.fromUri(request.getURI())
                .replacePath("/receipt/" + code.printed())
                .replaceQuery(null)
                .fragment(null);
        return ("https".equals(forwarded) ? address.scheme(forwarded) : address)
                .build()
                .toUriString();
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
                    var frame = pages.frame(exchange).in(found.notice().zone());
                    var names = ClauseNames.of(outcome, found.notice().draft(), frame.texts());
                    return ShownPoint.of(outcome, points, names, frame);
                }))
                .defaultIfEmpty(List.of());
    }

    private ResponseEntity<byte[]> draw(Found found, List<ShownPoint> points, ServerWebExchange exchange) {
        var frame = pages.frame(exchange).in(found.notice().zone());
        return unkept(pages.show(
                "receipt/receipt.jte",
                Map.of(
                        "frame", frame.titled(frame.text("receipt.title")),
                        "code", found.code().printed(),
                        "status", found.status(),
                        "isWhole", found.looked().isWhole(),
                        "notice", found.notice(),
                        "points", points,
                        "steps", ShownStep.of(found.status(), found.notice(), frame),
                        "qr", QrCode.of(address(found.code(), exchange)))));
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
