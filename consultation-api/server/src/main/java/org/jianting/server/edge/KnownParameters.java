// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import java.util.Arrays;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ServerWebExchange;

/**
 * A parameter that means nothing to an endpoint of the API is refused: whoever sent it believes that it had an effect. The pages
 * let it pass, for people share links with marks of others in them. An endpoint that takes the whole request reads its
 * parameters itself.
 */
@Component
final class KnownParameters implements RequestGuard {

    @Override
    public Optional<Fault> refuse(HandlerMethod endpoint, ServerWebExchange exchange) {
        var request = exchange.getRequest();
        if (request.getURI().getRawQuery() == null
                || !request.getPath().value().startsWith("/api/")
                || readsTheRequest(endpoint)) {
            return Optional.empty();
        }
        var known = known(endpoint);
        return request.getQueryParams().keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .map(unknown -> Faults.unknownParameter(FaultOf.shortened(unknown), known));
    }

    // The description of the API takes the whole request as well, and reads no parameter.
    private static boolean readsTheRequest(HandlerMethod endpoint) {
        return endpoint.getBeanType().getName().startsWith("org.jianting.") && takesTheRequest(endpoint);
    }

    private static boolean takesTheRequest(HandlerMethod endpoint) {
        return Arrays.stream(endpoint.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType().equals(ServerHttpRequest.class));
    }

    private static SortedSet<String> known(HandlerMethod endpoint) {
        return Arrays.stream(endpoint.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(parameter -> String.valueOf(parameter.getParameterName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
