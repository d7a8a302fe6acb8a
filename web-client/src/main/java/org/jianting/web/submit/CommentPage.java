// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.submit;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jianting.consultation.publictexts.PersonalDetails;
import org.jianting.consultation.submitting.NewSubmission;
import org.jianting.consultation.submitting.PostedNotice;
import org.jianting.consultation.submitting.SubmissionForm;
import org.jianting.consultation.submitting.Taken;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.web.check.FormCheck;
import org.jianting.web.page.Frame;
import org.jianting.web.page.Language;
import org.jianting.web.page.Names;
import org.jianting.web.page.Pages;
import org.jianting.web.page.Texts;
import org.jspecify.annotations.Nullable;
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
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The form, a look at what will be sent, and the sending. All of it rests on the record and on no view, so that it goes on while
 * views are made again.
 */
@RestController
final class CommentPage {

    private static final Logger log = LoggerFactory.getLogger(CommentPage.class);

    /** Something else came under this form's key; the rules name it by the header that programs send. */
    private static final Set<String> SENT_BEFORE = Set.of("key-taken", "erased-since");

    private static final Set<String> OVER = Set.of("after-closing", "roster-is-sealed", "withdrawn");

    private final Notices notices;
    private final Door door;
    private final FormCheck check;
    private final PersonalDetails personal;
    private final FileShelf shelf;
    private final FormPages drawn;
    private final Pages pages;
    private final Clock clock;

    CommentPage(
            Notices notices,
            Door door,
            FormCheck check,
            PersonalDetails personal,
            FileShelf shelf,
            FormPages drawn,
            Pages pages,
            Clock clock) {
        this.notices = notices;
        this.door = door;
        this.check = check;
        this.personal = personal;
        this.shelf = shelf;
        this.drawn = drawn;
        this.pages = pages;
        this.clock = clock;
    }

    /** What came for an open consultation, with all the files that belong to it. */
    private record Coming(PostedNotice notice, SentForm form, List<ChosenFile> files, ServerWebExchange exchange) {

        Typed typed() {
            return form.typed();
        }
    }

    @GetMapping("/c/{id}/comment")
    Mono<ResponseEntity<byte[]>> form(@PathVariable String id, ServerWebExchange exchange) {
        var clause = Objects.requireNonNullElse(
                exchange.getRequest().getQueryParams().getFirst("clause"), "");
        return notice(id)
                .map(notice -> notice.isOpen(clock.instant())
                        ? drawn.form(HttpStatus.OK, notice, Typed.nothing(clause), List.of(), List.of(), exchange)
                        // Its own page says why nothing can be sent any more, and what happens now.
                        : elsewhere("/c/" + notice.id()))
                .switchIfEmpty(notFound(exchange));
    }

    @PostMapping(
            path = "/c/{id}/comment",
            consumes = {MediaType.MULTIPART_FORM_DATA_VALUE, MediaType.APPLICATION_FORM_URLENCODED_VALUE})
    Mono<ResponseEntity<byte[]>> come(@PathVariable String id, ServerWebExchange exchange) {
        return SentForm.read(exchange)
                .flatMap(form -> notice(id).flatMap(notice -> come(notice, form, exchange)))
                .switchIfEmpty(notFound(exchange));
    }

    private Mono<ResponseEntity<byte[]>> come(PostedNotice notice, SentForm form, ServerWebExchange exchange) {
        var texts = pages.frame(exchange).texts();
        var flaws = new ArrayList<Flaw>();
        var files = keptFiles(form, texts, flaws);
        var coming = new Coming(notice, form, files, exchange);
        if (form.step() == SentForm.Step.CHANGE) {
            return Mono.just(again(HttpStatus.OK, coming, List.of()));
        }
        return switch (Reading.of(form.typed(), notice.draft(), files, texts)) {
            case Reading.Unfit(var more) -> {
                flaws.addAll(0, more);
                yield Mono.just(again(HttpStatus.UNPROCESSABLE_CONTENT, coming, flaws));
            }
            case Reading.Fit _
            when !flaws.isEmpty() -> Mono.just(again(HttpStatus.UNPROCESSABLE_CONTENT, coming, flaws));
            case Reading.Fit(var submission) when form.step() == SentForm.Step.SEND -> send(coming, submission);
            case Reading.Fit _
            when !notice.isOpen(clock.instant()) -> Mono.just(drawn.tooLate(notice, form.typed(), "", exchange));
            case Reading.Fit _ -> look(HttpStatus.OK, coming, null);
        };
    }

    /** The files that are held already and not dropped, and those that came now and are fit. */
    private List<ChosenFile> keptFiles(SentForm form, Texts texts, List<Flaw> flaws) {
        var key = form.typed().key();
        var held = shelf.of(key);
        if (held.size() < form.held()) {
            flaws.add(new Flaw("files", texts.get("comment.flaw.file.lost")));
        }
        var kept = new ArrayList<ChosenFile>();
        for (int place = 0; place < held.size(); place++) {
            if (!form.dropped().contains(place)) {
                kept.add(held.get(place));
            }
        }
        for (var file : form.files()) {
            var refused = file.refuse(texts);
            refused.ifPresent(words -> flaws.add(new Flaw("files", words)));
            if (refused.isEmpty()) {
                kept.add(file);
            }
        }
        if (kept.size() > SubmissionForm.MOST_ATTACHMENTS) {
            flaws.add(new Flaw(
                    "files", texts.get("comment.flaw.file.many", SubmissionForm.MOST_ATTACHMENTS, kept.size())));
            kept.subList(SubmissionForm.MOST_ATTACHMENTS, kept.size()).clear();
        }
        if (!key.isEmpty()) {
            shelf.put(key, kept);
        }
        return kept;
    }

    private Mono<ResponseEntity<byte[]>> send(Coming coming, NewSubmission submission) {
        var id = coming.notice().id();
        var key = coming.typed().key();
        var finding = check.find(id, key, coming.form().brought(), coming.exchange());
        if (finding != FormCheck.Finding.PASSED) {
            return look(HttpStatus.UNPROCESSABLE_CONTENT, coming, finding);
        }
        return door.take(id, submission, key.isEmpty() ? null : key)
                .map(taken -> answer(taken, coming))
                .onErrorResume(failure -> Mono.just(outage(failure, coming)));
    }

    /** Shows what will be sent. Names are looked for in a dictionary, which is nothing for the event loop. */
    private Mono<ResponseEntity<byte[]>> look(HttpStatus status, Coming coming, FormCheck.@Nullable Finding finding) {
        return Mono.fromCallable(() -> personal.in(coming.typed().text()))
                .subscribeOn(Schedulers.boundedElastic())
                .map(seen -> drawn.look(
                        status, coming.notice(), coming.form(), coming.files(), seen, finding, coming.exchange()));
    }

    private ResponseEntity<byte[]> answer(Taken taken, Coming coming) {
        var frame = pages.frame(coming.exchange()).in(coming.notice().zone());
        return switch (taken) {
            case Taken.Received received -> {
                shelf.forget(coming.typed().key());
                check.taken(coming.notice().id(), coming.exchange());
                yield elsewhere("/receipt/" + received.receipt().code());
            }
            case Taken.TurnedDown(var refusal)
            when SENT_BEFORE.contains(refusal.rule()) -> {
                // Somebody went back, changed the text and sent it: a second comment, and they should know that it is
                // one.
                var anew = coming.typed().underAnotherKey();
                shelf.put(anew.key(), coming.files());
                yield drawn.form(
                        HttpStatus.CONFLICT,
                        coming.notice(),
                        anew,
                        coming.files(),
                        List.of(new Flaw("", frame.text("comment.flaw.again"))),
                        coming.exchange());
            }
            case Taken.TurnedDown(var refusal)
            when OVER.contains(refusal.rule()) ->
                drawn.tooLate(coming.notice(), coming.typed(), words(refusal, frame), coming.exchange());
            case Taken.TurnedDown(var refusal) ->
                again(status(refusal), coming, List.of(new Flaw("", words(refusal, frame))));
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
    private ResponseEntity<byte[]> outage(Throwable failure, Coming coming) {
        // The kind of failure only: its message may quote what a person wrote.
        log.error("A comment could not be taken: {}", failure.getClass().getName());
        var flaw = new Flaw("", pages.frame(coming.exchange()).text("comment.flaw.outage"));
        var page = again(HttpStatus.SERVICE_UNAVAILABLE, coming, List.of(flaw));
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(page.getBody());
    }

    private ResponseEntity<byte[]> again(HttpStatus status, Coming coming, List<Flaw> flaws) {
        return drawn.form(status, coming.notice(), coming.typed(), coming.files(), flaws, coming.exchange());
    }

    private Mono<PostedNotice> notice(String id) {
        return Mono.justOrEmpty(Names.consultation(id)).flatMap(notices::find);
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
