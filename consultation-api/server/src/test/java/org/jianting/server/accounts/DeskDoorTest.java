// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.web.server.MatcherSecurityWebFilterChain;
import org.springframework.security.web.server.WebFilterChainProxy;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/** Who passes Spring Security by, and who does not. */
class DeskDoorTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final WebFilter counting = (exchange, chain) -> {
        asked.incrementAndGet();
        return chain.filter(exchange);
    };
    private final DeskDoor door = new DeskDoor(new WebFilterChainProxy(
            new MatcherSecurityWebFilterChain(ServerWebExchangeMatchers.anyExchange(), List.of(counting))));

    /** Whether Spring Security saw it: its chain was walked, or its firewall let nothing through. */
    private boolean isAsked(HttpMethod method, String address) {
        asked.set(0);
        var reached = new AtomicBoolean();
        var request = MockServerHttpRequest.method(method, URI.create(address));
        door.filter(MockServerWebExchange.from(request), exchange -> Mono.fromRunnable(() -> reached.set(true)))
                .block();
        return asked.get() == 1 || !reached.get();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/desk/accounts",
                "/Desk/accounts",
                "/api/v1/desk",
                "/api/v1/desk/session",
                "/API/v1/desk/session",
                "/api/v1/desk/consultations/cns_1/rulings"
            })
    void everything_for_the_desk_is_asked_who_it_is(String address) {
        assertThat(isAsked(HttpMethod.GET, address)).isTrue();
        assertThat(isAsked(HttpMethod.POST, address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/consultations/../desk/session",
                "/api/v1//desk/session",
                "/api/v1/%64esk/session",
                "/api/v1/consultations;x=1/desk",
                "/api/v1/consultations/%2e%2e/desk",
                "/.hidden"
            })
    void an_address_that_is_not_plain_goes_through_the_firewall(String address) {
        assertThat(isAsked(HttpMethod.GET, address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/consultations", "/api/v1/consultations/cns_1/outcome.csv", "/outcome?x=%2e"})
    void a_plain_request_of_the_public_passes_by(String address) {
        assertThat(isAsked(HttpMethod.GET, address)).isFalse();
    }

    @Test
    void an_unusual_method_does_not() {
        assertThat(isAsked(HttpMethod.TRACE, "/api/v1/consultations")).isTrue();
        assertThat(isAsked(HttpMethod.PUT, "/api/v1/consultations")).isTrue();
    }
}
