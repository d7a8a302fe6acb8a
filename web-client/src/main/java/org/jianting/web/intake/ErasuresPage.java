// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jianting.consultation.privacy.Held;
import org.jianting.consultation.privacy.WhatIsHeld;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jianting.projections.register.FindRegister;
import org.jianting.web.browse.OpenFiles;
import org.jianting.web.page.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The erasures that wait, and one of them: what would be destroyed, what remains, who proposed it and why. */
@RestController
final class ErasuresPage {

    private final DeskMatters matters;
    private final FindRegister register;
    private final OpenFiles files;
    private final WhatIsHeld held;
    private final Pages pages;

    ErasuresPage(DeskMatters matters, FindRegister register, OpenFiles files, WhatIsHeld held, Pages pages) {
        this.matters = matters;
        this.register = register;
        this.files = files;
        this.held = held;
        this.pages = pages;
    }

    @GetMapping("/desk/erasures")
    Mono<ResponseEntity<byte[]>> list(Staff staff, ServerWebExchange exchange) {
        var lines = Flux.defer(() -> register.erasures().flatMapIterable(all -> all))
                .concatMap(waiting -> files.find(waiting.consultation())
                        .map(file -> new WaitingLine(waiting, file.title()))
                        .defaultIfEmpty(
                                new WaitingLine(waiting, waiting.consultation().value())))
                .collectList();
        return matters.show(
                staff,
                exchange,
                lines.map(found -> drawList(found, exchange)),
                Role.SECURITY_ADMINISTRATOR,
                Role.AUDITOR);
    }

    private ResponseEntity<byte[]> drawList(List<WaitingLine> lines, ServerWebExchange exchange) {
        var frame = pages.frame(exchange);
        return pages.show(
                "intake/erasures.jte", Map.of("frame", frame.titled(frame.text("erasures.title")), "lines", lines));
    }

    @GetMapping("/desk/c/{id}/submissions/{submissionId}/erasure")
    Mono<ResponseEntity<byte[]>> one(
            @PathVariable("id") String id,
            @PathVariable("submissionId") String submission,
            Staff staff,
            ServerWebExchange exchange) {
        return matters.show(
                staff,
                id,
                exchange,
                matter -> Mono.justOrEmpty(DeskMatters.submission(submission))
                        .flatMap(known -> held.of(matter.file().id(), known))
                        .map(found -> draw(matter, found, staff)),
                Role.CLERK,
                Role.SECURITY_ADMINISTRATOR);
    }

    private ResponseEntity<byte[]> draw(DeskMatters.Matter matter, Held found, Staff staff) {
        var frame = matter.frame();
        var parameters = new HashMap<String, Object>(Map.of(
                "frame", frame.titled(frame.text("erasure.title")),
                "matter", matter,
                "held", found,
                "me", staff.id(),
                "approves", staff.roles().contains(Role.SECURITY_ADMINISTRATOR)));
        return pages.show("intake/erasure.jte", parameters);
    }
}
