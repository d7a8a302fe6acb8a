// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import static org.springframework.http.HttpStatus.CREATED;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jianting.consultation.verdict.Problems;
import org.jianting.consultation.verdict.Staff;
import org.jianting.consultation.verdict.TextRule;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Signing in at the desk, and out. */
@RestController
@RequestMapping("/api/v1/desk/session")
class SessionEndpoint {

    record Body(String username, String password) {}

    record Session(String token, Instant expiresAt, Staff staff) {}

    private static final TextRule USERNAME = new TextRule("username", 1, 100);
    private static final TextRule PASSWORD = new TextRule("password", 1, 1_000);

    private final Accounts accounts;
    private final Scheduler accountsThreads;

    SessionEndpoint(Accounts accounts, Scheduler accountsThreads) {
        this.accounts = accounts;
        this.accountsThreads = accountsThreads;
    }

    @PostMapping
    Mono<ResponseEntity<Object>> signIn(@RequestBody Body body) {
        var unfit = USERNAME.refuse(body.username()).or(() -> PASSWORD.refuse(body.password()));
        if (unfit.isPresent()) {
            return Mono.just(Problems.answer(unfit.get()));
        }
        return Mono.fromCallable(() -> answer(accounts.signIn(body.username(), body.password())))
                .subscribeOn(accountsThreads);
    }

    @GetMapping
    Staff whoAmI(Staff staff) {
        return staff;
    }

    @DeleteMapping
    Mono<ResponseEntity<Object>> signOut(Staff staff, @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization) {
        return Mono.fromRunnable(() -> accounts.signOut(staff, DeskSecurity.token(authorization)))
                .subscribeOn(accountsThreads)
                .thenReturn(ResponseEntity.noContent().build());
    }

    private static ResponseEntity<Object> answer(SignIn signIn) {
        return switch (signIn) {
            case SignIn.SignedIn(var staff, var token, var expiresAt) ->
                ResponseEntity.status(CREATED)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(new Session(token, expiresAt, staff));
            case SignIn.Wrong() -> SignInFault.wrong().answer();
            case SignIn.Locked(var until) ->
                SignInFault.locked(Duration.between(InstantSource.system().instant(), until))
                        .answer();
        };
    }
}
