// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import static org.jianting.consultation.verdict.Role.AUDITOR;
import static org.jianting.consultation.verdict.Role.AUDIT_ADMINISTRATOR;
import static org.jianting.consultation.verdict.Role.SECURITY_ADMINISTRATOR;
import static org.jianting.consultation.verdict.Role.SYSTEM_ADMINISTRATOR;
import static org.springframework.http.HttpStatus.ACCEPTED;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.OK;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.verdict.Problems;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jianting.consultation.verdict.TextRule;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * The administrators' work on accounts: the system administrator opens and closes them, the others say what they may do. What
 * decides over an administrator is done by two, and is answered with 202 until the second has confirmed it.
 */
@RestController
@RequestMapping("/api/v1/desk/accounts")
class AccountsEndpoint {

    record NewAccount(String username, UnitNamed unit) {}

    record UnitNamed(String code, String name) {}

    record Roles(Set<Role> roles) {}

    /** @param waiting what a second administrator has yet to confirm */
    record Listed(List<Account> accounts, List<Waiting> waiting) {}

    record AuditList(List<AccountEvent> events, long next) {}

    private static final int PAGE = 200;
    private static final TextRule USERNAME = new TextRule("username", 1, 100);
    private static final TextRule UNIT_CODE = new TextRule("unit.code", 1, 40);
    private static final TextRule UNIT_NAME = new TextRule("unit.name", 1, 100);

    private final Accounts accounts;
    private final Scheduler accountsThreads;

    AccountsEndpoint(Accounts accounts, Scheduler accountsThreads) {
        this.accounts = accounts;
        this.accountsThreads = accountsThreads;
    }

    @GetMapping
    Mono<ResponseEntity<Object>> list(Staff staff) {
        return by(
                staff.lacks(SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR, AUDITOR),
                () -> ResponseEntity.ok(new Listed(accounts.all(), accounts.waiting())));
    }

    @GetMapping("/audit")
    Mono<ResponseEntity<Object>> audit(Staff staff, @RequestParam(defaultValue = "0") long after) {
        return by(staff.lacks(AUDITOR, AUDIT_ADMINISTRATOR), () -> {
            var events = accounts.auditAfter(after, PAGE);
            return ResponseEntity.ok(new AuditList(
                    events, events.isEmpty() ? after : events.getLast().number()));
        });
    }

    @PostMapping
    Mono<ResponseEntity<Object>> create(Staff staff, @RequestBody NewAccount body) {
        var unit = body.unit();
        var refused = staff.lacks(SYSTEM_ADMINISTRATOR)
                .or(() -> USERNAME.refuse(body.username()))
                .or(() -> UNIT_CODE.refuse(unit.code()))
                .or(() -> UNIT_NAME.refuse(unit.name()));
        return by(
                refused,
                () -> answer(CREATED, accounts.create(staff, body.username(), new Unit(unit.code(), unit.name()))));
    }

    @PostMapping("/{id}/link")
    Mono<ResponseEntity<Object>> reset(Staff staff, @PathVariable String id) {
        return by(lacksAdministration(staff), () -> step(CREATED, accounts.reset(staff, id)));
    }

    @PutMapping("/{id}/disabled")
    Mono<ResponseEntity<Object>> disable(Staff staff, @PathVariable String id) {
        return by(staff.lacks(SYSTEM_ADMINISTRATOR), () -> step(OK, accounts.disable(staff, id)));
    }

    @DeleteMapping("/{id}/disabled")
    Mono<ResponseEntity<Object>> enable(Staff staff, @PathVariable String id) {
        return by(lacksAdministration(staff), () -> step(OK, accounts.enable(staff, id)));
    }

    @PutMapping("/{id}/roles")
    Mono<ResponseEntity<Object>> appoint(Staff staff, @PathVariable String id, @RequestBody Roles body) {
        return by(lacksAdministration(staff), () -> step(OK, accounts.appoint(staff, id, body.roles())));
    }

    @PostMapping("/waiting/{number}/confirm")
    Mono<ResponseEntity<Object>> confirm(Staff staff, @PathVariable String number) {
        return by(lacksAdministration(staff), () -> answer(OK, accounts.confirm(staff, number)));
    }

    @DeleteMapping("/waiting/{number}")
    Mono<ResponseEntity<Object>> refuse(Staff staff, @PathVariable String number) {
        return by(lacksAdministration(staff), () -> answer(OK, accounts.refuse(staff, number)));
    }

    private static Optional<Refusal> lacksAdministration(Staff staff) {
        return staff.lacks(SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR);
    }

    private Mono<ResponseEntity<Object>> by(Optional<Refusal> refused, Callable<ResponseEntity<Object>> work) {
        return refused.isPresent()
                ? Mono.just(Problems.answer(refused.get()))
                : Mono.fromCallable(work).subscribeOn(accountsThreads);
    }

    private static <T> ResponseEntity<Object> step(HttpStatus status, Accounts.Outcome<Accounts.Step<T>> outcome) {
        return switch (outcome) {
            case Accounts.Outcome.Done<Accounts.Step<T>>(Accounts.Step.Now<T>(var value)) ->
                ResponseEntity.status(status).body(value);
            case Accounts.Outcome.Done<Accounts.Step<T>>(Accounts.Step.Later<T>(var asked)) ->
                ResponseEntity.status(ACCEPTED).body(asked);
            case Accounts.Outcome.Not<Accounts.Step<T>>(var refusal) -> Problems.answer(refusal);
        };
    }

    private static <T> ResponseEntity<Object> answer(HttpStatus status, Accounts.Outcome<T> outcome) {
        return switch (outcome) {
            case Accounts.Outcome.Done<T>(var value) ->
                ResponseEntity.status(status).body(value);
            case Accounts.Outcome.Not<T>(var refusal) -> Problems.answer(refusal);
        };
    }
}
