// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.verdict.Problems;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jianting.projections.views.ViewPositions;
import org.jianting.web.browse.OpenFile;
import org.jianting.web.browse.OpenFiles;
import org.jianting.web.page.ErrorPages;
import org.jianting.web.page.Frame;
import org.jianting.web.page.Names;
import org.jianting.web.page.Pages;
import org.jianting.web.page.Zones;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Lets somebody see a page of one consultation by the rule that also holds for each step in it, and not before the views hold
 * what this person has just done.
 */
@Component
public final class DeskMatters {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** A page that may be drawn: the file of the consultation, and the frame with the clocks that it runs on. */
    public record Matter(OpenFile file, Frame frame, ZoneId zone) {

        /** The way to this consultation at the desk. */
        public String base() {
            return "/desk/c/" + file.id();
        }

        public Frame titled(String title) {
            return frame.titled(title);
        }
    }

    private final Desk desk;
    private final OpenFiles files;
    private final Zones zones;
    private final ViewPositions views;
    private final Pages pages;
    private final ErrorPages problems;

    DeskMatters(Desk desk, OpenFiles files, Zones zones, ViewPositions views, Pages pages, ErrorPages problems) {
        this.desk = desk;
        this.files = files;
        this.zones = zones;
        this.views = views;
        this.pages = pages;
        this.problems = problems;
    }

    /** Draws the page, or says why not; what is not there and what was never posted look alike. */
    public Mono<ResponseEntity<byte[]>> show(
            Staff staff,
            String id,
            ServerWebExchange exchange,
            Function<Matter, Mono<ResponseEntity<byte[]>>> page,
            Role... anyOf) {
        return Mono.justOrEmpty(Names.consultation(id))
                .flatMap(known -> desk.refusal(staff, known, anyOf)
                        .flatMap(refused -> refused.map(why -> refusal(why, exchange))
                                .orElseGet(() -> caughtUp(exchange)
                                        .then(matter(known, exchange))
                                        .flatMap(page))))
                .switchIfEmpty(Mono.fromSupplier(() -> pages.notFound(exchange)));
    }

    /** For a page that is about no one consultation. */
    public Mono<ResponseEntity<byte[]>> show(
            Staff staff, ServerWebExchange exchange, Mono<ResponseEntity<byte[]>> page, Role... anyOf) {
        return staff.lacks(anyOf)
                .map(why -> refusal(why, exchange))
                .orElseGet(() -> caughtUp(exchange).then(page));
    }

    private Mono<Matter> matter(ConsultationId id, ServerWebExchange exchange) {
        return Mono.zip(files.find(id), zones.of(id))
                .map(both -> new Matter(both.getT1(), pages.frame(exchange).in(both.getT2()), both.getT2()));
    }

    /** Who has just recorded something names its position, and is not shown the page as it was before. */
    private Mono<Void> caughtUp(ServerWebExchange exchange) {
        var after = exchange.getRequest().getQueryParams().getFirst("after");
        return after == null || !after.matches("[0-9]{1,15}")
                ? Mono.empty()
                : views.await(Long.parseLong(after), PATIENCE).then();
    }

    private Mono<ResponseEntity<byte[]>> refusal(Refusal why, ServerWebExchange exchange) {
        var problem = Problems.of(why);
        var page = problems.render(problem, exchange).getBytes(StandardCharsets.UTF_8);
        return Mono.just(ResponseEntity.status(problem.getStatus())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(page));
    }

    /** What is no name of a submission leads nowhere. */
    static Optional<SubmissionId> submission(String text) {
        try {
            return Optional.of(new SubmissionId(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
