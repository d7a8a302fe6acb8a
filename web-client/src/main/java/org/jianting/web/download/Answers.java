// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.download;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jianting.web.page.Pages;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How a download is answered: with the file, with "you have it", or with a page that says why not and what to do. */
@Component
final class Answers {

    private static final String SECONDS_TO_WAIT = "10";

    private final Pages pages;

    Answers(Pages pages) {
        this.pages = pages;
    }

    interface Made {
        Mono<Path> by(String kept);
    }

    /**
     * A file that is made when nobody has it yet.
     *
     * @param kept names what is in it: another content is another name
     * @param saved how it is called where it is saved
     */
    Mono<ResponseEntity<Object>> file(ServerWebExchange exchange, String kept, String saved, Form form, Made made) {
        var tag = '"' + kept + '"';
        if (isKnown(exchange, tag)) {
            return Mono.just(
                    ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build());
        }
        return made.by(kept)
                .map(file -> head(saved, form, tag).<Object>body(new FileSystemResource(file)))
                .onErrorResume(TooManyAtOnce.class, busy -> Mono.just(busy(exchange)));
    }

    ResponseEntity<Object> text(String saved, Form form, String text) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(form.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, attached(saved))
                .body(text);
    }

    private static ResponseEntity.BodyBuilder head(String saved, Form form, String tag) {
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache())
                .contentType(form.type())
                .header("Vary", "Accept-Language, Cookie")
                .header(HttpHeaders.CONTENT_DISPOSITION, attached(saved));
    }

    private static String attached(String saved) {
        return ContentDisposition.attachment().filename(saved).build().toString();
    }

    private static boolean isKnown(ServerWebExchange exchange, String tag) {
        return exchange.getRequest().getHeaders().getIfNoneMatch().stream()
                .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals("W/" + tag));
    }

    ResponseEntity<Object> notFound(ServerWebExchange exchange) {
        return object(pages.notFound(exchange));
    }

    private ResponseEntity<Object> busy(ServerWebExchange exchange) {
        var frame = pages.frame(exchange);
        return unavailable(pages.show(
                HttpStatus.SERVICE_UNAVAILABLE,
                "page/problem.jte",
                Map.of(
                        "frame", frame.titled(frame.text("download.busy")),
                        "detail", frame.text("download.busy.detail", Downloads.MOST_WAITING),
                        "next", frame.text("download.busy.next"))));
    }

    ResponseEntity<Object> noFont(ServerWebExchange exchange) {
        var frame = pages.frame(exchange);
        return object(pages.show(
                HttpStatus.SERVICE_UNAVAILABLE,
                "page/problem.jte",
                Map.of(
                        "frame", frame.titled(frame.text("download.nofont")),
                        "detail", frame.text("download.nofont.detail"),
                        "next", frame.text("download.nofont.next"))));
    }

    private static ResponseEntity<Object> unavailable(ResponseEntity<byte[]> page) {
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                .body(Objects.requireNonNull(page.getBody()));
    }

    private static ResponseEntity<Object> object(ResponseEntity<byte[]> page) {
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .body(Objects.requireNonNull(page.getBody()));
    }
}
