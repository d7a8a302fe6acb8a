// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.submit;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jianting.consultation.submitting.Taken;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.web.browse.OpenFile;
import org.jianting.web.browse.OpenFiles;
import org.jianting.web.page.Frame;
import org.jianting.web.page.Language;
import org.jianting.web.page.Names;
import org.jianting.web.page.Pages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Mono;

/** The form, and what becomes of what was typed into it. */
@RestController
final class CommentPage {

    private static final Logger log = LoggerFactory.getLogger(CommentPage.class);

    /** Something else came under this form's key; the rules name it by the header that programs send. */
    private static final Set<String> SENT_BEFORE = Set.of("key-taken", "erased-since");

    private final OpenFiles files;
    private final Door door;
    private final Pages pages;

    CommentPage(OpenFiles files, Door door, Pages pages) {
        this.files = files;
        this.door = door;
        this.pages = pages;
    }

    @GetMapping("/c/{id}/comment")
    Mono<ResponseEntity<byte[]>> form(@PathVariable String id, ServerWebExchange exchange) {
        var clause = Objects.requireNonNullElse(
                exchange.getRequest().getQueryParams().getFirst("clause"), "");
        var typed = Typed.nothing(clause);
        return file(id).map(file -> file.isOpen()
                        ? draw(HttpStatus.OK, file, typed, List.of(), exchange)
                        // Its own page says why nothing can be sent any more, and what happens now.
                        : elsewhere("/c/" + file.id()))
                .switchIfEmpty(notFound(exchange));
    }

    @PostMapping(path = "/c/{id}/comment", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Mono<ResponseEntity<byte[]>> send(@PathVariable String id, ServerWebExchange exchange) {
        return exchange.getFormData()
                .onErrorMap(
                        IllegalArgumentException.class,
                        unreadable -> new ServerWebInputException("The form is not encoded as forms are"))
                .map(Typed::of)
                .flatMap(typed -> file(id).flatMap(file -> send(file, typed, exchange)))
                .switchIfEmpty(notFound(exchange));
    }

    private Mono<ResponseEntity<byte[]>> send(OpenFile file, Typed typed, ServerWebExchange exchange) {
        return switch (Reading.of(typed, file, pages.frame(exchange).texts())) {
            case Reading.Unfit(var flaws) ->
                Mono.just(draw(HttpStatus.UNPROCESSABLE_CONTENT, file, typed, flaws, exchange));
            case Reading.Fit(var submission) ->
                door.take(file.id(), submission, typed.key().isEmpty() ? null : typed.key())
                        .map(taken -> answer(taken, file, typed, exchange))
                        .onErrorResume(failure -> Mono.just(outage(failure, file, typed, exchange)));
        };
    }

    private ResponseEntity<byte[]> answer(Taken taken, OpenFile file, Typed typed, ServerWebExchange exchange) {
        return switch (taken) {
            case Taken.Received received ->
                elsewhere("/receipt/" + received.receipt().code());
            case Taken.TurnedDown(var refusal)
            when SENT_BEFORE.contains(refusal.rule()) -> {
                // Somebody went back, changed the text and sent it: a second comment, and they should know that it is
                // one.
                var flaw = new Flaw("", pages.frame(exchange).text("comment.flaw.again"));
                yield draw(HttpStatus.CONFLICT, file, typed.underAnotherKey(), List.of(flaw), exchange);
            }
            case Taken.TurnedDown(var refusal) -> {
                var flaw = new Flaw("", words(refusal, pages.frame(exchange)));
                yield draw(status(refusal), file, typed, List.of(flaw), exchange);
            }
        };
    }

    private static HttpStatus status(Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CONFLICT -> HttpStatus.CONFLICT;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
        };
    }

    private static String words(Refusal refusal, Frame frame) {
        var isEnglish = frame.texts().language() == Language.EN;
        var detail = isEnglish ? refusal.detail().en() : refusal.detail().zh();
        var next = isEnglish ? refusal.nextStep().en() : refusal.nextStep().zh();
        return frame.moments().spoken(isEnglish ? detail + " " + next : detail + next);
    }

    /** What was typed must survive an outage as well; the key in the form makes a second attempt safe. */
    private ResponseEntity<byte[]> outage(Throwable failure, OpenFile file, Typed typed, ServerWebExchange exchange) {
        // The kind of failure only: its message may quote what a person wrote.
        log.error("A comment could not be taken: {}", failure.getClass().getName());
        var flaw = new Flaw("", pages.frame(exchange).text("comment.flaw.outage"));
        var page = draw(HttpStatus.SERVICE_UNAVAILABLE, file, typed, List.of(flaw), exchange);
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(page.getBody());
    }

    private ResponseEntity<byte[]> draw(
            HttpStatus status, OpenFile file, Typed typed, List<Flaw> flaws, ServerWebExchange exchange) {
        var frame = pages.frame(exchange);
        var title = frame.text("comment.title", file.title());
        return pages.show(
                status,
                "submit/comment.jte",
                Map.of(
                        "frame",
                        frame.titled(flaws.isEmpty() ? title : frame.text("comment.title.flawed", title)),
                        "file",
                        file,
                        "typed",
                        typed,
                        "flaws",
                        flaws,
                        "clauses",
                        ClauseChoice.of(file)));
    }

    private Mono<OpenFile> file(String id) {
        return Mono.justOrEmpty(Names.consultation(id)).flatMap(files::find);
    }

    private Mono<ResponseEntity<byte[]>> notFound(ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> pages.notFound(exchange));
    }

    // See Other, so that going back and reloading never sends again.
    private static ResponseEntity<byte[]> elsewhere(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }
}
