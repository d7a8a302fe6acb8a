// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.MethodNotAllowedException;

class ShorterLookupTest {

    @RestController
    static class Endpoints {

        @PostMapping("/things/{id}/parts")
        String addPart() {
            return "";
        }

        @GetMapping("/things/{id}/parts")
        String parts() {
            return "";
        }

        @GetMapping("/things/{id}/{other}")
        String other() {
            return "";
        }

        @GetMapping(value = "/things/{id}/doubtful", produces = "text/plain")
        String asText() {
            return "";
        }

        @GetMapping(value = "/things/{id}/doubtful", produces = "application/json")
        String asJson() {
            return "";
        }
    }

    private final ShorterLookup lookup = new ShorterLookup();

    @BeforeEach
    void register() {
        var context = new StaticApplicationContext();
        context.registerSingleton("endpoints", Endpoints.class);
        lookup.setApplicationContext(context);
        lookup.afterPropertiesSet();
    }

    private static MockServerWebExchange asking(HttpMethod method, String address, String accept) {
        return MockServerWebExchange.from(
                MockServerHttpRequest.method(method, address).header("Accept", accept));
    }

    private String found(MockServerWebExchange exchange) {
        return ((HandlerMethod) lookup.getHandler(exchange).block()).getMethod().getName();
    }

    @Test
    void the_last_word_and_the_method_settle_it() {
        assertThat(found(asking(HttpMethod.POST, "/things/7/parts", "*/*"))).isEqualTo("addPart");
        assertThat(found(asking(HttpMethod.GET, "/things/7/parts", "*/*"))).isEqualTo("parts");
    }

    @Test
    void what_stands_for_the_braces_is_known_to_the_endpoint() {
        var exchange = asking(HttpMethod.POST, "/things/7/parts", "*/*");
        found(exchange);
        assertThat(exchange.<Object>getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE))
                .isEqualTo(java.util.Map.of("id", "7"));
    }

    @Test
    void where_the_last_word_stands_for_anything_the_framework_decides() {
        assertThat(found(asking(HttpMethod.GET, "/things/7/anything", "*/*"))).isEqualTo("other");
    }

    @Test
    void where_two_endpoints_share_the_word_the_framework_decides() {
        assertThat(found(asking(HttpMethod.GET, "/things/7/doubtful", "text/plain")))
                .isEqualTo("asText");
        assertThat(found(asking(HttpMethod.GET, "/things/7/doubtful", "application/json")))
                .isEqualTo("asJson");
    }

    @Test
    void a_method_that_no_endpoint_has_is_refused_as_ever() {
        var exchange = asking(HttpMethod.DELETE, "/things/7/parts", "*/*");
        assertThatThrownBy(() -> lookup.getHandler(exchange).block()).isInstanceOf(MethodNotAllowedException.class);
    }
}
