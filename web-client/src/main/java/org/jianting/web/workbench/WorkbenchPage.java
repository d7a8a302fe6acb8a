// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.workbench;

import java.util.List;
import java.util.Map;
import org.jianting.consultation.verdict.Staff;
import org.jianting.web.page.Names;
import org.jianting.web.page.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The table at which rulings are made, and the page on which they are reviewed. */
@RestController
final class WorkbenchPage {

    /** What the script says aloud or writes; it has no words of its own. */
    private static final List<String> PHRASES = List.of(
            "workbench.told.found",
            "workbench.told.none",
            "workbench.told.progress",
            "workbench.told.readable",
            "workbench.told.selected",
            "workbench.told.selection",
            "workbench.told.target",
            "workbench.told.group",
            "workbench.told.group.none",
            "workbench.told.kind",
            "workbench.told.undone",
            "workbench.told.undone.nothing",
            "workbench.told.drafts",
            "workbench.told.drafts.none",
            "workbench.told.proposed",
            "workbench.told.others",
            "workbench.told.conflict",
            "workbench.told.unread",
            "workbench.told.erased",
            "workbench.told.outage",
            "workbench.told.point",
            "workbench.told.standing",
            "workbench.told.standing.none",
            "workbench.told.draft",
            "workbench.told.unruled",
            "workbench.told.percent",
            "workbench.told.similar",
            "workbench.told.clause.none",
            "workbench.told.clause.same",
            "workbench.told.clause.deleted",
            "workbench.told.final.none",
            "workbench.told.approved",
            "workbench.told.returned",
            "workbench.preview.will",
            "workbench.preview.taken",
            "workbench.preview.lacking",
            "workbench.preview.nothing",
            "workbench.conflict.theirs",
            "workbench.conflict.mine",
            "workbench.change.remove");

    private static final List<String> REVIEW_PHRASES = List.of(
            "review.told.changes",
            "review.told.none",
            "review.told.points",
            "review.told.proposed",
            "review.told.instead",
            "review.told.approved",
            "review.told.approved.none",
            "review.told.proposers",
            "review.told.progress",
            "review.told.returned",
            "review.told.outage",
            "review.told.clause");

    private final Tables tables;
    private final Pages pages;

    WorkbenchPage(Tables tables, Pages pages) {
        this.tables = tables;
        this.pages = pages;
    }

    @GetMapping("/desk/c/{id}/rulings")
    Mono<ResponseEntity<byte[]>> rulings(@PathVariable String id, Staff staff, ServerWebExchange exchange) {
        return page(id, staff, exchange, "workbench/workbench.jte", "workbench.title", PHRASES);
    }

    @GetMapping("/desk/c/{id}/rulings/review")
    Mono<ResponseEntity<byte[]>> review(@PathVariable String id, Staff staff, ServerWebExchange exchange) {
        return page(id, staff, exchange, "workbench/review.jte", "review.title", REVIEW_PHRASES);
    }

    private Mono<ResponseEntity<byte[]>> page(
            String id, Staff staff, ServerWebExchange exchange, String template, String title, List<String> phrases) {
        return Mono.justOrEmpty(Names.consultation(id))
                .flatMap(known -> tables.find(known, staff))
                .map(table -> {
                    var frame = pages.frame(exchange).in(table.zone());
                    return pages.show(
                            template,
                            Map.of(
                                    "frame", frame.titled(frame.text(title, table.title())),
                                    "table", table,
                                    "phrases", phrases));
                })
                .switchIfEmpty(Mono.fromSupplier(() -> pages.notFound(exchange)));
    }
}
