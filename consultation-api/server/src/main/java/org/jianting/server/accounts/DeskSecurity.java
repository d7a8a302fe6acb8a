// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jianting.consultation.verdict.StaffArgument;
import org.jianting.server.edge.FaultSignal;
import org.jianting.server.edge.Faults;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

/** Everything under the desk needs a session; everything else is for everybody. Which role may do what, the rules say. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class DeskSecurity implements WebFluxConfigurer {

    @Bean
    SecurityWebFilterChain desk(ServerHttpSecurity http, WhoSignedIn whoSignedIn) {
        return http
                // The public signs in nowhere, so its requests need not walk through a dozen filters to be let in.
                .securityMatcher(
                        ServerWebExchangeMatchers.pathMatchers("/api/v1/desk", "/api/v1/desk/**", "/desk", "/desk/**"))
                // What another site makes a browser send is turned away by WhoSignedIn, which needs no token in a form.
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .anonymous(ServerHttpSecurity.AnonymousSpec::disable)
                .addFilterAt(whoSignedIn::filter, SecurityWebFiltersOrder.AUTHENTICATION)
                .authorizeExchange(paths -> paths.pathMatchers(
                                HttpMethod.POST,
                                "/api/v1/desk/session",
                                "/api/v1/desk/password",
                                "/api/v1/desk/first-administrator")
                        .permitAll()
                        .pathMatchers("/desk/sign-in", "/desk/way-in", "/desk/first-start")
                        .permitAll()
                        .anyExchange()
                        .authenticated())
                .exceptionHandling(failing -> failing.authenticationEntryPoint(
                                (exchange, denied) -> signInFirst(exchange))
                        .accessDeniedHandler((exchange, denied) -> Mono.error(new FaultSignal(Faults.notAllowed()))))
                .build();
    }

    /** Spring would otherwise look for user names and passwords of its own. */
    @Bean
    ReactiveAuthenticationManager nobodyElseSignsIn() {
        return authentication -> Mono.empty();
    }

    /** A page leads to the door and from there back to itself; a program is told. */
    private static Mono<Void> signInFirst(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        if (request.getPath().value().startsWith("/api/")) {
            return Mono.error(new FaultSignal(Faults.notSignedIn()));
        }
        var back = HttpMethod.GET.equals(request.getMethod()) ? "?next=" + encoded(request.getURI()) : "";
        exchange.getResponse().setStatusCode(HttpStatus.SEE_OTHER);
        exchange.getResponse().getHeaders().setLocation(URI.create("/desk/sign-in" + back));
        return exchange.getResponse().setComplete();
    }

    private static String encoded(URI asked) {
        var query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        return UriUtils.encode(asked.getRawPath() + query, StandardCharsets.UTF_8);
    }

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
        resolvers.addCustomResolver(new StaffArgument());
    }
}
