// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jianting.consultation.verdict.Staff;
import org.jianting.server.edge.FaultSignal;
import org.jianting.server.edge.Faults;
import org.jianting.server.edge.OwnPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Finds out whose session a request belongs to. A program sends the token as a bearer token; a browser sends it in a cookie, and
 * would send it for another site's page as well, so whatever changes something must come from a page of ours.
 */
@Component
final class WhoSignedIn {

    /** Where the token of the session is left for those who end it. */
    private static final String TOKEN = WhoSignedIn.class.getName();

    /** A page of another site cannot add it to a request without asking us first, and we answer no such question. */
    private static final String PAGE = "X-Jianting-Page";

    private static final String BEARER = "Bearer ";
    private static final String API = "/api/";
    private static final String SESSION = "/api/v1/desk/session";

    /** All that is open to whoever still has to set up a second factor. */
    private static final List<String> MAY_SET_UP = List.of(
            "/desk/me/second-factor",
            "/desk/sign-in",
            "/desk/sign-out",
            "/api/v1/desk/session",
            "/api/v1/desk/me/second-factor");

    private final Sessions sessions;
    private final DeskCookie cookie;
    private final OwnPage ownPage;

    WhoSignedIn(Sessions sessions, DeskCookie cookie, OwnPage ownPage) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.ownPage = ownPage;
    }

    Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        // What staff see is kept by no browser: the next person at the machine presses "back".
        exchange.getResponse().getHeaders().setCacheControl("no-store");
        var request = exchange.getRequest();
        var bearer = bearer(request);
        if (bearer != null) {
            return withSession(bearer, exchange, chain);
        }
        var kept = cookie.token(request);
        if (kept == null) {
            return chain.filter(exchange);
        }
        return changes(request) && !isFromOurPage(request)
                ? Mono.error(new FaultSignal(Faults.foreignPage()))
                : withSession(kept, exchange, chain);
    }

    /** Whether a page of ours sent this; to the API, with the header that only its scripts set. */
    boolean isFromOurPage(ServerHttpRequest request) {
        return ownPage.sent(request) && (!request.getPath().value().startsWith(API) || asksAsPage(request));
    }

    /** Whether the session is to be kept in a cookie. */
    static boolean asksAsPage(ServerHttpRequest request) {
        return "1".equals(request.getHeaders().getFirst(PAGE));
    }

    static Optional<String> token(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(TOKEN));
    }

    private Mono<Void> withSession(String token, ServerWebExchange exchange, WebFilterChain chain) {
        var staff = find(token, exchange.getRequest());
        if (staff.isEmpty()) {
            return chain.filter(exchange);
        }
        return sessions.look(token).filter(Sessions.Signed::mustSetUp).isPresent() && !setsUp(exchange)
                ? setUpFirst(exchange)
                : asStaff(staff.get(), token, exchange, chain);
    }

    private static boolean setsUp(ServerWebExchange exchange) {
        var path = exchange.getRequest().getPath().value();
        return MAY_SET_UP.stream().anyMatch(address -> path.equals(address) || path.startsWith(address + "/"));
    }

    private static Mono<Void> setUpFirst(ServerWebExchange exchange) {
        if (exchange.getRequest().getPath().value().startsWith(API)) {
            return Mono.error(new FaultSignal(SignInFault.setUpFirst()));
        }
        exchange.getResponse().setStatusCode(HttpStatus.SEE_OTHER);
        exchange.getResponse().getHeaders().setLocation(URI.create("/desk/me/second-factor"));
        return exchange.getResponse().setComplete();
    }

    // A page that asks now and then how long the session lasts must not be what keeps it alive.
    private Optional<Staff> find(String token, ServerHttpRequest request) {
        return request.getPath().value().equals(SESSION) && !changes(request)
                ? sessions.look(token).map(Sessions.Signed::staff)
                : sessions.find(token);
    }

    private static Mono<Void> asStaff(Staff staff, String token, ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getAttributes().put(Staff.ATTRIBUTE, staff);
        exchange.getAttributes().put(TOKEN, token);
        var authorities = staff.roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.name()))
                .toList();
        var authentication = UsernamePasswordAuthenticationToken.authenticated(staff, null, List.copyOf(authorities));
        return chain.filter(exchange).contextWrite(ReactiveSecurityContextHolder.withAuthentication(authentication));
    }

    private static boolean changes(ServerHttpRequest request) {
        var method = request.getMethod();
        return !HttpMethod.GET.equals(method) && !HttpMethod.HEAD.equals(method);
    }

    private static @Nullable String bearer(ServerHttpRequest request) {
        var authorization = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length()).strip()
                : null;
    }
}
