// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.intake;

import java.util.List;
import java.util.Map;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jianting.projections.register.FindRegister;
import org.jianting.projections.register.LateSubmission;
import org.jianting.web.page.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What came too late: kept, counted apart, and never quietly among the others. */
@RestController
final class LatePage {

    private final DeskMatters matters;
    private final FindRegister register;
    private final Pages pages;

    LatePage(DeskMatters matters, FindRegister register, Pages pages) {
        this.matters = matters;
        this.register = register;
        this.pages = pages;
    }

    @GetMapping("/desk/c/{id}/late")
    Mono<ResponseEntity<byte[]>> late(@PathVariable("id") String id, Staff staff, ServerWebExchange exchange) {
        return matters.show(
                staff,
                id,
                exchange,
                matter -> register.late(matter.file().id())
                        .defaultIfEmpty(List.of())
                        .map(late -> draw(matter, late)),
                Role.CLERK,
                Role.HANDLER,
                Role.REVIEWER,
                Role.SIGNATORY,
                Role.AUDITOR);
    }

    private ResponseEntity<byte[]> draw(DeskMatters.Matter matter, List<LateSubmission> late) {
        var frame = matter.frame();
        return pages.show(
                "intake/late.jte",
                Map.of("frame", frame.titled(frame.text("latelist.title")), "matter", matter, "late", late));
    }
}
