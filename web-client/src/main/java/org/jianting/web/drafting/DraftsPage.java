// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.drafting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jianting.consultation.clauses.Clauses;
import org.jianting.consultation.clauses.Renumbering;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.profiles.RuleProfiles;
import org.jianting.consultation.verdict.Staff;
import org.jianting.consultation.verdict.TextRule;
import org.jianting.projections.docket.Dossier;
import org.jianting.projections.docket.Draft;
import org.jianting.web.page.Frame;
import org.jianting.web.page.Names;
import org.jianting.web.page.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The versions of a draft: which there are, what they say, how they differ, and the next one being written. */
@RestController
final class DraftsPage {

    private static final TextRule TEXT = new TextRule("text", 1, 500_000);

    /** A text that is being written, to be looked at; nothing of it is kept. */
    record Written(String text) {}

    private final Dossiers dossiers;
    private final Pages pages;

    DraftsPage(Dossiers dossiers, Pages pages) {
        this.dossiers = dossiers;
        this.pages = pages;
    }

    @GetMapping("/desk/c/{id}/drafts")
    Mono<ResponseEntity<byte[]>> versions(@PathVariable String id, Staff staff, ServerWebExchange exchange) {
        return with(
                id,
                staff,
                exchange,
                (dossier, frame) -> Mono.just(show("drafting/drafts.jte", dossier, frame, "drafts.heading", Map.of())));
    }

    @GetMapping("/desk/c/{id}/drafts/{version:[0-9]{1,6}}")
    Mono<ResponseEntity<byte[]>> version(
            @PathVariable String id, @PathVariable int version, Staff staff, ServerWebExchange exchange) {
        return with(
                id,
                staff,
                exchange,
                (dossier, frame) -> dossiers.draft(dossier.id(), version)
                        .map(draft -> show(
                                "drafting/version.jte", dossier, frame, "drafts.heading", Map.of("draft", draft))));
    }

    @GetMapping("/desk/c/{id}/drafts/edit")
    Mono<ResponseEntity<byte[]>> editor(@PathVariable String id, Staff staff, ServerWebExchange exchange) {
        return with(
                id,
                staff,
                exchange,
                (dossier, frame) -> latest(dossier)
                        .map(draft -> editor(dossier, frame, staff, draft.title(), Block.of(draft.clauses())))
                        .switchIfEmpty(
                                Mono.fromSupplier(() -> editor(dossier, frame, staff, dossier.title(), List.of()))));
    }

    private Mono<Draft> latest(Dossier dossier) {
        return dossier.drafts().isEmpty()
                ? Mono.empty()
                : dossiers.draft(dossier.id(), dossier.drafts().getLast().version());
    }

    private ResponseEntity<byte[]> editor(Dossier dossier, Frame frame, Staff staff, String title, List<Block> blocks) {
        return show(
                "drafting/edit.jte",
                dossier,
                frame,
                "edit.heading",
                Map.of("title", title, "blocks", blocks, "staff", staff.id().value()));
    }

    @GetMapping("/desk/c/{id}/drafts/compare")
    Mono<ResponseEntity<byte[]>> comparison(@PathVariable String id, Staff staff, ServerWebExchange exchange) {
        return with(id, staff, exchange, (dossier, frame) -> {
            var from = version(exchange, "from", dossier.drafts().size() - 1);
            var to = version(exchange, "to", dossier.drafts().size());
            return Mono.zip(dossiers.draft(dossier.id(), from), dossiers.draft(dossier.id(), to))
                    .map(two -> show(
                            "drafting/compare.jte",
                            dossier,
                            frame,
                            "compare.heading",
                            Map.of(
                                    "from", two.getT1(),
                                    "to", two.getT2(),
                                    "difference",
                                            Difference.between(
                                                    two.getT1().clauses(),
                                                    two.getT2().clauses()))));
        });
    }

    private static int version(ServerWebExchange exchange, String name, int otherwise) {
        var asked = exchange.getRequest().getQueryParams().getFirst(name);
        return asked != null && asked.matches("[0-9]{1,6}") ? Integer.parseInt(asked) : otherwise;
    }

    /** What a text that is being written would change, against the newest version there is at this moment. */
    @PostMapping("/desk/c/{id}/drafts/changes")
    Mono<ResponseEntity<byte[]>> changes(
            @PathVariable String id, Staff staff, @RequestBody Written written, ServerWebExchange exchange) {
        return with(
                id,
                staff,
                exchange,
                (dossier, frame) -> latest(dossier)
                        .map(Draft::clauses)
                        .defaultIfEmpty(List.of())
                        .map(before -> changes(dossier, frame, before, written.text())));
    }

    private ResponseEntity<byte[]> changes(Dossier dossier, Frame frame, List<Clause> before, String text) {
        var refusal = TEXT.refuse(text);
        var after = refusal.isEmpty() ? Clauses.parse(text) : List.<Clause>of();
        return show(
                "drafting/changes.jte",
                dossier,
                frame,
                "edit.heading",
                Map.of(
                        "difference", Difference.between(before, after),
                        "clauses", after,
                        "refusal",
                                refusal.map(why -> ShownProfile.in(frame.texts(), why.detail()))
                                        .orElse("")));
    }

    /** The text with its numbers in order. */
    @PostMapping("/desk/c/{id}/drafts/renumbered")
    Mono<ResponseEntity<byte[]>> renumbered(
            @PathVariable String id, Staff staff, @RequestBody Written written, ServerWebExchange exchange) {
        return with(id, staff, exchange, (dossier, frame) -> {
            var text = TEXT.refuse(written.text()).isEmpty() ? written.text() : "";
            var renumbering = Renumbering.of(Clauses.parse(text));
            return Mono.just(show(
                    "drafting/renumbered.jte",
                    dossier,
                    frame,
                    "edit.heading",
                    Map.of("renumbering", renumbering, "blocks", Block.of(Clauses.parse(renumbering.text())))));
        });
    }

    private Mono<ResponseEntity<byte[]>> with(
            String id,
            Staff staff,
            ServerWebExchange exchange,
            BiFunction<Dossier, Frame, Mono<ResponseEntity<byte[]>>> page) {
        return Mono.justOrEmpty(Names.consultation(id))
                .flatMap(consultation -> dossiers.find(consultation, staff, exchange))
                .flatMap(dossier -> page.apply(dossier, frame(dossier, exchange)))
                .switchIfEmpty(Mono.fromSupplier(() -> pages.notFound(exchange)));
    }

    private Frame frame(Dossier dossier, ServerWebExchange exchange) {
        return pages.frame(exchange).in(RuleProfiles.of(dossier.profile()).zone());
    }

    private ResponseEntity<byte[]> show(
            String template, Dossier dossier, Frame frame, String title, Map<String, Object> parameters) {
        var all = new HashMap<>(parameters);
        all.put("frame", frame.titled(frame.text(title) + " · " + dossier.title()));
        all.put("dossier", dossier);
        return pages.show(template, all);
    }
}
