// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.drafting;

import java.util.Map;
import org.jianting.consultation.profiles.RuleProfiles;
import org.jianting.consultation.verdict.Staff;
import org.jianting.web.page.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** A unit takes up a matter: what it is, on what basis, and under which rules. */
@RestController
final class NewConsultationPage {

    private final Pages pages;

    NewConsultationPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/desk/new")
    ResponseEntity<byte[]> form(Staff staff, ServerWebExchange exchange) {
        var frame = pages.frame(exchange);
        return pages.show(
                "drafting/new.jte",
                Map.of(
                        "frame",
                        frame.titled(frame.text("new.heading")),
                        "unit",
                        staff.unit(),
                        "standard",
                        RuleProfiles.standard().ref(),
                        "profiles",
                        RuleProfiles.all().stream()
                                .map(profile -> ShownProfile.of(profile, frame.texts()))
                                .toList()));
    }
}
