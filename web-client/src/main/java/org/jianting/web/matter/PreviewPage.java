// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.matter;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.OutcomeBundleSealed;
import org.jianting.consultation.events.OutcomePublished;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jianting.consultation.verdict.Weighed;
import org.jianting.projections.docket.Dossier;
import org.jianting.projections.docket.Stage;
import org.jianting.projections.outcome.OutcomeDoesNotAddUp;
import org.jianting.projections.outcome.PublishedRound;
import org.jianting.projections.outcome.RecordedFacts;
import org.jianting.web.outcome.OutcomePreview;
import org.jianting.web.page.Frame;
import org.jianting.web.page.Names;
import org.jianting.web.page.Pages;
import org.jianting.web.waiting.Matter;
import org.jianting.web.waiting.Matters;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The outcome exactly as the public will see it, over what would be sealed now, with a bar that says what is missing. Every link
 * within it leads to the preview of that page.
 */
@RestController
final class PreviewPage {

    private static final Role[] READERS = {Role.HANDLER, Role.REVIEWER, Role.SIGNATORY, Role.PUBLISHER, Role.AUDITOR};

    private final Matters matters;
    private final WhatHolds holds;
    private final OutcomePreview preview;
    private final RecordedFacts record;
    private final Pages pages;
    private final Clock clock;

    PreviewPage(
            Matters matters, WhatHolds holds, OutcomePreview preview, RecordedFacts record, Pages pages, Clock clock) {
        this.matters = matters;
        this.holds = holds;
        this.preview = preview;
        this.record = record;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/desk/c/{id}/outcome")
    Mono<ResponseEntity<byte[]>> outcome(@PathVariable String id, Staff staff, ServerWebExchange exchange) {
        return show(id, "", staff, exchange);
    }

    @GetMapping("/desk/c/{id}/outcome/{part}")
    Mono<ResponseEntity<byte[]>> part(
            @PathVariable String id, @PathVariable String part, Staff staff, ServerWebExchange exchange) {
        return show(id, "/" + part, staff, exchange);
    }

    @GetMapping("/desk/c/{id}/outcome/point/{point}")
    Mono<ResponseEntity<byte[]>> point(
            @PathVariable String id, @PathVariable String point, Staff staff, ServerWebExchange exchange) {
        return show(id, "/point/" + point, staff, exchange);
    }

    private Mono<ResponseEntity<byte[]>> show(String id, String place, Staff staff, ServerWebExchange exchange) {
        return Mono.justOrEmpty(Names.consultation(id))
                .flatMap(matters::find)
                .filter(dossier -> Matter.isBusinessOf(staff, dossier))
                .filter(dossier -> staff.lacks(READERS).isEmpty())
                .filter(dossier -> dossier.notice() != null)
                .flatMap(dossier -> dossier.stage() == Stage.PUBLISHED
                        ? Mono.just(published(dossier.id()))
                        : holds.outcome(dossier, staff)
                                .flatMap(weighed -> draw(dossier, weighed, place, staff, exchange)))
                .map(MatterPage::unkept)
                .switchIfEmpty(Mono.fromSupplier(() -> pages.notFound(exchange)));
    }

    /** What is public is looked at where the public looks: a preview of it would call it unpublished, and give it another time. */
    private static ResponseEntity<byte[]> published(ConsultationId id) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/c/%s/outcome".formatted(id)))
                .build();
    }

    private Mono<ResponseEntity<byte[]>> draw(
            Dossier dossier, Weighed weighed, String place, Staff staff, ServerWebExchange exchange) {
        var address = "/c/%s/outcome%s".formatted(dossier.id(), place);
        var frame = pages.frame(exchange, address);
        var missing = Hold.of(weighed.refusals(), dossier.id(), frame);
        // Whether it is sealed already is no defect of it.
        var isSealed = dossier.stage() == Stage.SEALED;
        var shown = isSealed ? List.<Hold>of() : missing;
        var version = Objects.requireNonNull(dossier.notice()).draftVersion();
        return matters.draft(dossier.id(), version)
                .defaultIfEmpty(List.of())
                .flatMap(consulted -> imagined(weighed, staff)
                        .flatMap(round -> preview.draw(
                                dossier.id(), place, exchange.getRequest().getQueryParams(), round, consulted, frame)))
                .map(page -> withBar(page, dossier, shown, frame))
                .switchIfEmpty(Mono.fromSupplier(() -> notYet(dossier, shown, pages.frame(exchange))))
                .onErrorResume(
                        OutcomeDoesNotAddUp.class,
                        incomplete -> Mono.fromSupplier(() -> notYet(dossier, shown, pages.frame(exchange))));
    }

    private Mono<PublishedRound> imagined(Weighed weighed, Staff staff) {
        var sealed = weighed.facts().stream()
                .filter(OutcomeBundleSealed.class::isInstance)
                .map(OutcomeBundleSealed.class::cast)
                .findFirst();
        return Mono.justOrEmpty(sealed)
                .flatMap(bundle -> Mono.fromCallable(
                                () -> PublishedRound.imagined(record, bundle, published(bundle, staff)))
                        .subscribeOn(Schedulers.boundedElastic()));
    }

    private OutcomePublished published(OutcomeBundleSealed bundle, Staff staff) {
        return new OutcomePublished(
                bundle.consultationId(), bundle.round(), bundle.digests(), clock.instant(), bundle.by(), staff.id());
    }

    /** The public's own page, with the bar before its content and with links that stay in the preview. */
    private ResponseEntity<byte[]> withBar(
            ResponseEntity<byte[]> page, Dossier dossier, List<Hold> missing, Frame frame) {
        var html = new String(Objects.requireNonNull(page.getBody()), StandardCharsets.UTF_8);
        var bar = new String(
                Objects.requireNonNull(pages.show(
                                "matter/previewbar.jte", Map.of("frame", frame, "dossier", dossier, "missing", missing))
                        .getBody()),
                StandardCharsets.UTF_8);
        var place = "/c/%s/outcome".formatted(dossier.id());
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .body(html.replace("\"" + place, "\"/desk" + place)
                        .replaceFirst("(?=<main )", java.util.regex.Matcher.quoteReplacement(bar))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<byte[]> notYet(Dossier dossier, List<Hold> missing, Frame frame) {
        return pages.show(
                "matter/notyet.jte",
                Map.of(
                        "frame",
                        frame.titled(frame.text("preview.title", dossier.title())),
                        "dossier",
                        dossier,
                        "missing",
                        missing));
    }
}
