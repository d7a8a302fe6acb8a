// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.web.server.WebFilterChainProxy;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * The public signs in nowhere, so a plain request for a public address passes Spring Security by. Whatever is not plain (an
 * unusual method, an address with anything but letters, digits and {@code - _ . ~}, an empty part or one that begins with a
 * dot) goes through its firewall, and whatever is for the desk through all of it.
 */
final class DeskDoor implements WebFilter {

    private static final String DESK = "/api/v1/desk";
    private static final String PAGES = "/desk";

    private final WebFilterChainProxy security;

    DeskDoor(WebFilterChainProxy security) {
        this.security = security;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return passesBy(exchange.getRequest()) ? chain.filter(exchange) : security.filter(exchange, chain);
    }

    private static boolean passesBy(ServerHttpRequest request) {
        var method = request.getMethod();
        var path = request.getPath().value();
        return (HttpMethod.GET.equals(method) || HttpMethod.POST.equals(method) || HttpMethod.HEAD.equals(method))
                && isPlain(path)
                && !path.regionMatches(true, 0, DESK, 0, DESK.length())
                && !path.regionMatches(true, 0, PAGES, 0, PAGES.length());
    }

    static boolean isPlain(String path) {
        boolean begins = false;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (begins && (c == '/' || c == '.')) {
                return false;
            }
            begins = c == '/';
            if (!begins && !isPlain(c)) {
                return false;
            }
        }
        return path.startsWith("/");
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '_'
                || c == '.'
                || c == '~';
    }

    /** Puts the door where Spring Security puts its filter, in the same place of the order. */
    @Component
    static final class Hung implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof WebFilterChainProxy security ? new DeskDoor(security) : bean;
        }
    }
}
