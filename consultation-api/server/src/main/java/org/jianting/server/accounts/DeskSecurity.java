// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import java.util.List;
import org.jianting.consultation.verdict.Staff;
import org.jianting.consultation.verdict.StaffArgument;
import org.jianting.server.edge.FaultSignal;
import org.jianting.server.edge.Faults;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Everything under the desk needs a session; everything else is for everybody. Which role may do what, the rules say. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class DeskSecurity implements WebFluxConfigurer {

    private static final String BEARER = "Bearer ";

    @Bean
    SecurityWebFilterChain desk(ServerHttpSecurity http, Sessions sessions) {
        return http
                // The public signs in nowhere, so its requests need not walk through a dozen filters to be let in.
                .securityMatcher(ServerWebExchangeMatchers.pathMatchers("/api/v1/desk", "/api/v1/desk/**"))
                // No cookie signs anybody in, so there is nothing that another site could make a browser send.
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .anonymous(ServerHttpSecurity.AnonymousSpec::disable)
                .addFilterAt(bearer(sessions), SecurityWebFiltersOrder.AUTHENTICATION)
                .authorizeExchange(paths -> paths.pathMatchers(
                                HttpMethod.POST,
                                "/api/v1/desk/session",
                                "/api/v1/desk/password",
                                "/api/v1/desk/first-administrator")
                        .permitAll()
                        .anyExchange()
                        .authenticated())
                .exceptionHandling(failing -> failing.authenticationEntryPoint(
                                (exchange, denied) -> Mono.error(new FaultSignal(Faults.notSignedIn())))
                        .accessDeniedHandler((exchange, denied) -> Mono.error(new FaultSignal(Faults.notAllowed()))))
                .build();
    }

    /** Spring would otherwise look for user names and passwords of its own. */
    @Bean
    ReactiveAuthenticationManager nobodyElseSignsIn() {
        return authentication -> Mono.empty();
    }

    private static WebFilter bearer(Sessions sessions) {
        return (exchange, chain) -> {
            var authorization = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
            return authorization == null || !authorization.startsWith(BEARER)
                    ? chain.filter(exchange)
                    : sessions.find(token(authorization))
                            .map(staff -> asStaff(staff, exchange, chain))
                            .orElseGet(() -> chain.filter(exchange));
        };
    }

    private static Mono<Void> asStaff(Staff staff, ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getAttributes().put(Staff.ATTRIBUTE, staff);
        var authorities = staff.roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.name()))
                .toList();
        var authentication = UsernamePasswordAuthenticationToken.authenticated(staff, null, List.copyOf(authorities));
        return chain.filter(exchange).contextWrite(ReactiveSecurityContextHolder.withAuthentication(authentication));
    }

    static String token(String authorization) {
        return authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length()).strip()
                : "";
    }

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
        resolvers.addCustomResolver(new StaffArgument());
    }
}
