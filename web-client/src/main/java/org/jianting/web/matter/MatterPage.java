// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.matter;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jianting.consultation.verdict.Staff;
import org.jianting.web.page.Names;
import org.jianting.web.page.Pages;
import org.jianting.web.waiting.Matter;
import org.jianting.web.waiting.Matters;
import org.jianting.web.waiting.WhatWaits;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** One consultation at the desk. Whose business it is not finds nothing there. */
@RestController
final class MatterPage {

    private final Matters matters;
    private final WhatHolds holds;
    private final Pages pages;
    private final Clock clock;

    MatterPage(Matters matters, WhatHolds holds, Pages pages, Clock clock) {
        this.matters = matters;
        this.holds = holds;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/desk/c/{id}")
    Mono<ResponseEntity<byte[]>> matter(@PathVariable String id, Staff staff, ServerWebExchange exchange) {
        return Mono.justOrEmpty(Names.consultation(id))
                .flatMap(matters::find)
                .filter(dossier -> Matter.isBusinessOf(staff, dossier))
                .flatMap(matters::matter)
                .flatMap(matter -> show(matter, staff, exchange))
                .switchIfEmpty(Mono.fromSupplier(() -> pages.notFound(exchange)));
    }

    private Mono<ResponseEntity<byte[]>> show(Matter matter, Staff staff, ServerWebExchange exchange) {
        var dossier = matter.dossier();
        var frame = pages.frame(exchange).in(matter.profile().zone()).titled(dossier.title());
        var waiting = WhatWaits.of(matter, staff, clock.instant());
        var notice = dossier.notice();
        var draft = notice == null
                ? Mono.just(List.<org.jianting.consultation.events.Clause>of())
                : matters.draft(dossier.id(), notice.draftVersion()).defaultIfEmpty(List.of());
        return Mono.zip(holds.atThisStage(matter, staff), holds.beforeTheOutcome(matter, staff), draft)
                .map(found -> ShownMatter.of(
                        matter,
                        staff,
                        waiting,
                        Hold.of(found.getT1(), dossier.id(), frame),
                        Hold.of(found.getT2(), dossier.id(), frame),
                        found.getT3(),
                        frame))
                .map(shown -> pages.show("matter/matter.jte", Map.of("frame", frame, "shown", shown)))
                .map(MatterPage::unkept);
    }

    /** What waits here changes with every step, and is for one person's eyes. */
    static ResponseEntity<byte[]> unkept(ResponseEntity<byte[]> page) {
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .cacheControl(CacheControl.noStore())
                .body(page.getBody());
    }
}
