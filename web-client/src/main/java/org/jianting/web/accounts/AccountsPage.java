// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.accounts;

import static org.jianting.consultation.verdict.Role.AUDITOR;
import static org.jianting.consultation.verdict.Role.AUDIT_ADMINISTRATOR;
import static org.jianting.consultation.verdict.Role.SECURITY_ADMINISTRATOR;
import static org.jianting.consultation.verdict.Role.SYSTEM_ADMINISTRATOR;

import java.util.Map;
import org.jianting.consultation.verdict.Problems;
import org.jianting.consultation.verdict.Staff;
import org.jianting.web.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The accounts, as administrators and auditors see them, and one of them with what may be done about it. */
@RestController
final class AccountsPage {

    private final AccountBook book;
    private final Pages pages;

    AccountsPage(AccountBook book, Pages pages) {
        this.book = book;
        this.pages = pages;
    }

    @GetMapping("/desk/accounts")
    Mono<ResponseEntity<byte[]>> list(Staff staff, ServerWebExchange exchange) {
        var lacks = staff.lacks(SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR, AUDITOR);
        if (lacks.isPresent()) {
            return Mono.just(refused(Problems.of(lacks.get()), exchange));
        }
        var frame = pages.frame(exchange);
        return book.register()
                .map(register -> pages.show(
                        "accounts/accounts.jte",
                        Map.of(
                                "frame",
                                frame.titled(frame.text("accounts.title")),
                                "register",
                                register,
                                "rights",
                                new Rights(staff))));
    }

    @GetMapping("/desk/accounts/{id}")
    Mono<ResponseEntity<byte[]>> one(@PathVariable String id, Staff staff, ServerWebExchange exchange) {
        var lacks = staff.lacks(SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR, AUDITOR);
        if (lacks.isPresent()) {
            return Mono.just(refused(Problems.of(lacks.get()), exchange));
        }
        var frame = pages.frame(exchange);
        return book.register()
                .flatMap(register -> Mono.justOrEmpty(register.person(id))
                        .map(person -> pages.show(
                                "accounts/account.jte",
                                Map.of(
                                        "frame",
                                        frame.titled(frame.text("account.title", person.username())),
                                        "person",
                                        person,
                                        "register",
                                        register,
                                        "rights",
                                        new Rights(staff)))))
                .switchIfEmpty(Mono.fromSupplier(() -> pages.notFound(exchange)));
    }

    private ResponseEntity<byte[]> refused(ProblemDetail problem, ServerWebExchange exchange) {
        var frame = pages.frame(exchange);
        var shown = ShownProblem.of(problem, frame.texts().language());
        return pages.show(
                HttpStatus.valueOf(problem.getStatus()),
                "accounts/refused.jte",
                Map.of("frame", frame.titled(shown.title()), "problem", shown));
    }
}
