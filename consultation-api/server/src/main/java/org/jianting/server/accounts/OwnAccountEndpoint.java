// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import static org.springframework.http.HttpStatus.CREATED;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jianting.consultation.verdict.Problems;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.Staff;
import org.jianting.consultation.verdict.TextRule;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** What everybody does about their own account, and nobody else about it. */
@RestController
@RequestMapping("/api/v1/desk/me")
class OwnAccountEndpoint {

    /** @param since when the second factor was set up; absent when it is not */
    record Me(
            Account account,
            @Nullable Instant since,
            int recoveryCodesLeft,
            boolean secondFactorDemanded,
            List<Sessions.Signed> sessions) {}

    record ChangedPassword(String password, String newPassword) {}

    /** @param password the current one, where another device is replaced */
    record FirstCode(String code, @Nullable String password) {}

    record CurrentPassword(String password) {}

    record Codes(List<String> recoveryCodes) {}

    record Ended(int sessions) {}

    private static final TextRule PASSWORD = new TextRule("password", 1, 1_000);
    private static final TextRule NEW_PASSWORD = new TextRule("newPassword", 1, 1_000);
    private static final TextRule CODE = new TextRule("code", 1, 100);

    private final Accounts accounts;
    private final Sessions sessions;
    private final Scheduler accountsThreads;

    OwnAccountEndpoint(Accounts accounts, Sessions sessions, Scheduler accountsThreads) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.accountsThreads = accountsThreads;
    }

    @GetMapping
    Mono<Me> me(Staff staff) {
        return Mono.fromCallable(() -> {
                    var own = accounts.own(staff);
                    return new Me(
                            own.account(),
                            own.factor().since(),
                            own.factor().recoveryCodesLeft(),
                            own.isDemanded(),
                            sessions.of(staff.id()));
                })
                .subscribeOn(accountsThreads);
    }

    @PutMapping("/password")
    Mono<ResponseEntity<Object>> changePassword(
            Staff staff, @RequestBody ChangedPassword body, ServerWebExchange exchange) {
        var unfit = PASSWORD.refuse(body.password()).or(() -> NEW_PASSWORD.refuse(body.newPassword()));
        return by(unfit, () -> switch (accounts.changePassword(
                staff, token(exchange), body.password(), body.newPassword())) {
            case Accounts.Outcome.Done<Staff>(var changed) -> ResponseEntity.ok(new WaysInEndpoint.Opened(changed));
            case Accounts.Outcome.Not<Staff>(var refusal) -> Problems.answer(refusal);
        });
    }

    @PostMapping("/second-factor")
    Mono<ResponseEntity<Object>> begin(Staff staff) {
        return by(Optional.empty(), () -> ResponseEntity.status(CREATED).body(accounts.beginSecondFactor(staff)));
    }

    @PostMapping("/second-factor/confirm")
    Mono<ResponseEntity<Object>> confirm(Staff staff, @RequestBody FirstCode body, ServerWebExchange exchange) {
        return by(
                CODE.refuse(body.code()),
                () -> codes(accounts.confirmSecondFactor(staff, token(exchange), body.code(), body.password())));
    }

    @PostMapping("/recovery-codes")
    Mono<ResponseEntity<Object>> renew(Staff staff, @RequestBody CurrentPassword body) {
        return by(PASSWORD.refuse(body.password()), () -> codes(accounts.renewRecoveryCodes(staff, body.password())));
    }

    /** Everywhere but here. */
    @DeleteMapping("/sessions")
    Mono<ResponseEntity<Object>> endOthers(Staff staff, ServerWebExchange exchange) {
        return by(
                Optional.empty(),
                () -> ResponseEntity.ok(new Ended(accounts.signOutElsewhere(staff, token(exchange)))));
    }

    private static String token(ServerWebExchange exchange) {
        return WhoSignedIn.token(exchange).orElseThrow();
    }

    private Mono<ResponseEntity<Object>> by(Optional<Refusal> refused, Callable<ResponseEntity<Object>> work) {
        return refused.isPresent()
                ? Mono.just(Problems.answer(refused.get()))
                : Mono.fromCallable(work).subscribeOn(accountsThreads);
    }

    private static ResponseEntity<Object> codes(Accounts.Outcome<List<String>> outcome) {
        return switch (outcome) {
            case Accounts.Outcome.Done<List<String>>(var codes) ->
                ResponseEntity.status(CREATED).body(new Codes(codes));
            case Accounts.Outcome.Not<List<String>>(var refusal) -> Problems.answer(refusal);
        };
    }
}
