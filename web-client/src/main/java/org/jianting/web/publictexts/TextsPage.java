// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.publictexts;

import java.util.HashMap;
import org.jianting.consultation.events.ErasureScope;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jianting.projections.register.FindRegister;
import org.jianting.projections.register.RegisterSlice;
import org.jianting.web.intake.DeskMatters;
import org.jianting.web.page.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The workbench of public texts: one address to propose them at, one to approve them. */
@RestController
public final class TextsPage {

    static final int AT_ONCE = 100;
    private static final int LAST = Integer.MAX_VALUE / 2;

    private final DeskMatters matters;
    private final FindRegister register;
    private final Pages pages;

    TextsPage(DeskMatters matters, FindRegister register, Pages pages) {
        this.matters = matters;
        this.register = register;
        this.pages = pages;
    }

    @GetMapping("/desk/c/{id}/texts")
    Mono<ResponseEntity<byte[]>> propose(
            @PathVariable("id") String id,
            @RequestParam(name = "from", defaultValue = "1") String from,
            Staff staff,
            ServerWebExchange exchange) {
        return bench(id, from, false, staff, exchange, Role.HANDLER, Role.CLERK);
    }

    @GetMapping("/desk/c/{id}/texts/approval")
    Mono<ResponseEntity<byte[]>> approve(
            @PathVariable("id") String id,
            @RequestParam(name = "from", defaultValue = "1") String from,
            Staff staff,
            ServerWebExchange exchange) {
        return bench(id, from, true, staff, exchange, Role.REVIEWER, Role.SIGNATORY);
    }

    private Mono<ResponseEntity<byte[]>> bench(
            String id, String from, boolean approves, Staff staff, ServerWebExchange exchange, Role... anyOf) {
        return matters.show(
                staff,
                id,
                exchange,
                matter -> register.points(matter.file().id(), number(from), AT_ONCE)
                        .map(slice -> draw(matter, slice, approves, staff)),
                anyOf);
    }

    /** What is no number begins at the first. */
    private static int number(String typed) {
        return typed.matches("[1-9][0-9]{0,8}") ? Math.min(Integer.parseInt(typed), LAST) : 1;
    }

    private ResponseEntity<byte[]> draw(DeskMatters.Matter matter, RegisterSlice slice, boolean approves, Staff staff) {
        var frame = matter.frame();
        var parameters = new HashMap<String, Object>();
        parameters.put("frame", frame.titled(frame.text(approves ? "texts.approval.title" : "texts.title")));
        parameters.put("matter", matter);
        parameters.put("slice", slice);
        parameters.put("approves", approves);
        parameters.put("splits", staff.roles().contains(Role.HANDLER));
        parameters.put("me", staff.id());
        return pages.show("publictexts/bench.jte", parameters);
    }

    /** How far a public text has come, as the script and the style name it. */
    public static String stateOf(RegisterSlice.Submission submission) {
        var text = submission.publicText();
        if (text != null && text.approvedBy() != null) {
            return "approved";
        }
        if (submission.erased() != null && submission.erased() != ErasureScope.IDENTITY) {
            return "erased";
        }
        return text == null ? "none" : "proposed";
    }
}
