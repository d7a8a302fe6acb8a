// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import static org.springframework.http.HttpStatus.CREATED;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.verdict.Problems;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jianting.consultation.verdict.TextRule;
import org.jianting.server.edge.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Signing in at the desk, and out. */
@RestController
@RequestMapping("/api/v1/desk/session")
class SessionEndpoint {

    /** @param code of the second factor, or a recovery code, where the account has one */
    record Body(String username, String password, @Nullable String code) {}

    /**
     * @param token absent where the browser keeps it in a cookie, out of reach of every script
     * @param mustSetUpSecondFactor whether nothing else can be done before
     */
    record Session(@Nullable String token, Instant expiresAt, Staff staff, boolean mustSetUpSecondFactor) {}

    /**
     * Who is signed in, and for how long.
     *
     * @param endsAt when the session ends if nothing more is asked in it; to ask here does not count
     * @param endsAtLatest when it ends in any case
     */
    record Current(
            StaffId id,
            String username,
            Unit unit,
            Set<Role> roles,
            Instant endsAt,
            Instant endsAtLatest,
            boolean mustSetUpSecondFactor) {}

    private static final TextRule USERNAME = new TextRule("username", 1, 100);
    private static final TextRule PASSWORD = new TextRule("password", 1, 1_000);

    private static final TextRule CODE = new TextRule("code", 0, 100);

    private final Accounts accounts;
    private final Sessions sessions;
    private final DeskCookie cookie;
    private final WhoSignedIn whoSignedIn;
    private final Scheduler accountsThreads;

    SessionEndpoint(
            Accounts accounts,
            Sessions sessions,
            DeskCookie cookie,
            WhoSignedIn whoSignedIn,
            Scheduler accountsThreads) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.cookie = cookie;
        this.whoSignedIn = whoSignedIn;
        this.accountsThreads = accountsThreads;
    }

    @PostMapping
    Mono<ResponseEntity<Object>> signIn(@RequestBody Body body, ServerWebExchange exchange) {
        var unfit = USERNAME.refuse(body.username())
                .or(() -> PASSWORD.refuse(body.password()))
                .or(() -> CODE.refuse(body.code()));
        if (unfit.isPresent()) {
            return Mono.just(Problems.answer(unfit.get()));
        }
        boolean page = WhoSignedIn.asksAsPage(exchange.getRequest());
        if (page && !whoSignedIn.isFromOurPage(exchange.getRequest())) {
            return Mono.just(Faults.foreignPage().answer());
        }
        return Mono.fromCallable(() -> accounts.signIn(body.username(), body.password(), body.code()))
                .subscribeOn(accountsThreads)
                .map(signIn -> answer(signIn, page, exchange));
    }

    @GetMapping
    Mono<Current> whoAmI(Staff staff, ServerWebExchange exchange) {
        return Mono.justOrEmpty(WhoSignedIn.token(exchange).flatMap(sessions::look))
                .map(session -> new Current(
                        staff.id(),
                        session.username(),
                        staff.unit(),
                        staff.roles(),
                        session.endsAt(),
                        session.openedAt().plus(Sessions.AT_MOST),
                        session.mustSetUp()));
    }

    @DeleteMapping
    Mono<ResponseEntity<Object>> signOut(Staff staff, ServerWebExchange exchange) {
        var token = WhoSignedIn.token(exchange).orElseThrow();
        return Mono.fromRunnable(() -> accounts.signOut(staff, token))
                .subscribeOn(accountsThreads)
                .then(Mono.fromSupplier(() -> {
                    cookie.takeBack(exchange);
                    return ResponseEntity.noContent().build();
                }));
    }

    private ResponseEntity<Object> answer(SignIn signIn, boolean page, ServerWebExchange exchange) {
        return switch (signIn) {
            case SignIn.SignedIn(var staff, var token, var expiresAt, var mustSetUp) -> {
                if (page) {
                    cookie.give(token, exchange);
                }
                yield ResponseEntity.status(CREATED)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(new Session(page ? null : token, expiresAt, staff, mustSetUp));
            }
            case SignIn.CodeNeeded(var halfway) -> SignInFault.codeNeeded().answer();
            case SignIn.WrongCode() -> SignInFault.wrongCode().answer();
            case SignIn.Wrong() -> SignInFault.wrong().answer();
            case SignIn.Locked(var until) ->
                SignInFault.locked(Duration.between(InstantSource.system().instant(), until))
                        .answer();
        };
    }
}
