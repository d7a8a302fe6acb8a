// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import org.jianting.consultation.verdict.Staff;
import org.jianting.server.edge.Faults;
import org.jianting.web.accounts.Reception;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Lets people in by the pages as {@link SessionEndpoint} does by the API, with the session in a cookie. */
@Component
final class DeskReception implements Reception {

    private final Accounts accounts;
    private final WhoSignedIn whoSignedIn;
    private final DeskCookie cookie;
    private final Scheduler accountsThreads;
    // Only what is needed to go on, and only in memory: the password itself is not kept for the second half.
    private final Cache<String, SignIn.Halfway> halfway = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    DeskReception(Accounts accounts, WhoSignedIn whoSignedIn, DeskCookie cookie, Scheduler accountsThreads) {
        this.accounts = accounts;
        this.whoSignedIn = whoSignedIn;
        this.cookie = cookie;
        this.accountsThreads = accountsThreads;
    }

    // A stranger's page could sign somebody in as the stranger, and read later what they did under that name.
    @Override
    public Mono<Entry> signIn(String username, String password, ServerWebExchange exchange) {
        if (!whoSignedIn.isFromOurPage(exchange.getRequest())) {
            return Mono.just(new Entry.TurnedAway(Faults.foreignPage().problem()));
        }
        return Mono.fromCallable(() -> accounts.signIn(username, password))
                .subscribeOn(accountsThreads)
                .map(signIn -> entry(signIn, exchange));
    }

    @Override
    public Mono<Entry> enter(String ticket, String code, ServerWebExchange exchange) {
        if (!whoSignedIn.isFromOurPage(exchange.getRequest())) {
            return Mono.just(new Entry.TurnedAway(Faults.foreignPage().problem()));
        }
        var waiting = halfway.getIfPresent(OneTimeToken.hash(ticket));
        if (waiting == null) {
            return Mono.just(new Entry.TooLate());
        }
        return Mono.fromCallable(() -> accounts.enter(waiting, code))
                .subscribeOn(accountsThreads)
                .map(signIn -> signIn instanceof SignIn.WrongCode
                        ? new Entry.CodeNeeded(ticket, SignInFault.wrongCode().problem())
                        : entry(signIn, exchange));
    }

    private Entry entry(SignIn signIn, ServerWebExchange exchange) {
        return switch (signIn) {
            case SignIn.SignedIn(var staff, var token, var expiresAt, var mustSetUp) -> {
                cookie.give(token, exchange);
                yield new Entry.Admitted();
            }
            case SignIn.CodeNeeded(var known) -> {
                var ticket = OneTimeToken.fresh();
                halfway.put(OneTimeToken.hash(ticket), known);
                yield new Entry.CodeNeeded(ticket, null);
            }
            case SignIn.WrongCode() ->
                new Entry.TurnedAway(SignInFault.wrongCode().problem());
            case SignIn.Wrong() -> new Entry.TurnedAway(SignInFault.wrong().problem());
            case SignIn.Locked(var until) ->
                new Entry.TurnedAway(SignInFault.locked(
                                Duration.between(InstantSource.system().instant(), until))
                        .problem());
        };
    }

    @Override
    public Mono<Void> signOut(Staff staff, ServerWebExchange exchange) {
        return Mono.justOrEmpty(WhoSignedIn.token(exchange))
                .flatMap(token ->
                        Mono.fromRunnable(() -> accounts.signOut(staff, token)).subscribeOn(accountsThreads))
                .then(Mono.fromRunnable(() -> cookie.takeBack(exchange)));
    }
}
