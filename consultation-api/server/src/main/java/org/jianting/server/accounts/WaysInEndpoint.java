// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import static org.springframework.http.HttpStatus.CREATED;

import org.jianting.consultation.verdict.Problems;
import org.jianting.consultation.verdict.Staff;
import org.jianting.consultation.verdict.TextRule;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** What a one-time link opens: the first administrator's account, and a password that only its owner knows. */
@RestController
@RequestMapping("/api/v1/desk")
class WaysInEndpoint {

    record FirstAdministrator(String token, String username, String password) {}

    record NewPassword(String token, String password) {}

    record Opened(Staff staff) {}

    private static final TextRule TOKEN = new TextRule("token", 1, 100);
    private static final TextRule USERNAME = new TextRule("username", 1, 100);
    private static final TextRule PASSWORD = new TextRule("password", 1, 1_000);

    private final Accounts accounts;
    private final Scheduler accountsThreads;

    WaysInEndpoint(Accounts accounts, Scheduler accountsThreads) {
        this.accounts = accounts;
        this.accountsThreads = accountsThreads;
    }

    @PostMapping("/first-administrator")
    Mono<ResponseEntity<Object>> firstAdministrator(@RequestBody FirstAdministrator body) {
        var unfit = TOKEN.refuse(body.token())
                .or(() -> USERNAME.refuse(body.username()))
                .or(() -> PASSWORD.refuse(body.password()));
        if (unfit.isPresent()) {
            return Mono.just(Problems.answer(unfit.get()));
        }
        return Mono.fromCallable(() -> accounts.firstAdministrator(body.token(), body.username(), body.password()))
                .map(WaysInEndpoint::answer)
                .subscribeOn(accountsThreads);
    }

    @PostMapping("/password")
    Mono<ResponseEntity<Object>> choosePassword(@RequestBody NewPassword body) {
        var unfit = TOKEN.refuse(body.token()).or(() -> PASSWORD.refuse(body.password()));
        if (unfit.isPresent()) {
            return Mono.just(Problems.answer(unfit.get()));
        }
        return Mono.fromCallable(() -> accounts.choosePassword(body.token(), body.password()))
                .map(WaysInEndpoint::answer)
                .subscribeOn(accountsThreads);
    }

    private static ResponseEntity<Object> answer(Accounts.Outcome<Staff> outcome) {
        return switch (outcome) {
            case Accounts.Outcome.Done(var staff) ->
                ResponseEntity.status(CREATED).body(new Opened(staff));
            case Accounts.Outcome.Not(var refusal) -> Problems.answer(refusal);
        };
    }
}
