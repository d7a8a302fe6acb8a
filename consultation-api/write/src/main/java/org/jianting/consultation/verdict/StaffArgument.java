// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.verdict;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Hands the signed-in {@link Staff} to an endpoint of the desk that asks for it. */
public final class StaffArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Staff.class);
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        Staff staff = exchange.getAttribute(Staff.ATTRIBUTE);
        return staff == null
                ? Mono.error(new ResponseStatusException(HttpStatus.UNAUTHORIZED, "Sign in first"))
                : Mono.just(staff);
    }
}
