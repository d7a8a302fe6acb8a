// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.intake;

import java.util.Map;
import org.jianting.consultation.privacy.Held;
import org.jianting.consultation.privacy.WhatIsHeld;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jianting.web.page.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Asks for what somebody wants to know whose a submission is; the answer stands on the page until it is left. */
@RestController
final class IdentityPage {

    private final DeskMatters matters;
    private final WhatIsHeld held;
    private final Pages pages;

    IdentityPage(DeskMatters matters, WhatIsHeld held, Pages pages) {
        this.matters = matters;
        this.held = held;
        this.pages = pages;
    }

    @GetMapping("/desk/c/{id}/submissions/{submissionId}/identity")
    Mono<ResponseEntity<byte[]>> form(
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
                        .map(found -> draw(matter, found)),
                Role.CLERK,
                Role.SIGNATORY);
    }

    private ResponseEntity<byte[]> draw(DeskMatters.Matter matter, Held found) {
        var frame = matter.frame();
        return pages.show(
                "intake/identity.jte",
                Map.of("frame", frame.titled(frame.text("identity.title")), "matter", matter, "held", found));
    }
}
