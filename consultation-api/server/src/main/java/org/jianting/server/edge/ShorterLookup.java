// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;

/**
 * Finds the handler of an address that ends in a word, such as {@code …/{id}/submissions}, by that word. The framework tries each
 * of more than a hundred patterns, which was a tenth of the work on a submission. Where the word does not settle it, it still does.
 */
class ShorterLookup extends RequestMappingHandlerMapping {

    /** What an address and the pattern for it have in common. */
    private record Ending(HttpMethod method, int segments, String last) {}

    private record Known(RequestMappingInfo mapping, HandlerMethod handler) {}

    private volatile Map<Ending, Known> byEnding = Map.of();

    @Override
    public void afterPropertiesSet() {
        super.afterPropertiesSet();
        var all = new HashMap<Ending, List<Known>>();
        getHandlerMethods()
                .forEach((mapping, handler) -> endings(mapping)
                        .forEach(ending -> all.computeIfAbsent(ending, key -> new ArrayList<>(1))
                                .add(new Known(mapping, handler))));
        var single = new HashMap<Ending, Known>();
        all.forEach((ending, known) -> {
            if (known.size() == 1) {
                single.put(ending, known.getFirst());
            }
        });
        byEnding = Map.copyOf(single);
    }

    private static List<Ending> endings(RequestMappingInfo mapping) {
        var patterns = mapping.getPatternsCondition().getPatterns();
        if (patterns.size() != 1) {
            return List.of();
        }
        var segments =
                segments(PathContainer.parsePath(patterns.iterator().next().getPatternString()));
        var last = segments.isEmpty() ? "" : segments.getLast();
        if (last.isEmpty() || last.contains("{") || last.contains("*")) {
            return List.of();
        }
        return mapping.getMethodsCondition().getMethods().stream()
                .map(method -> new Ending(method.asHttpMethod(), segments.size(), last))
                .toList();
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(ServerWebExchange exchange) throws Exception {
        var known = byEnding.get(ending(exchange));
        var matching = known == null ? null : getMatchingMapping(known.mapping(), exchange);
        if (known == null || matching == null) {
            return super.lookupHandlerMethod(exchange);
        }
        exchange.getAttributes().put(BEST_MATCHING_HANDLER_ATTRIBUTE, known.handler());
        handleMatch(matching, known.handler(), exchange);
        return known.handler();
    }

    private static Ending ending(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var segments = segments(request.getPath().pathWithinApplication());
        return new Ending(request.getMethod(), segments.size(), segments.isEmpty() ? "" : segments.getLast());
    }

    private static List<String> segments(PathContainer path) {
        var segments = new ArrayList<String>(8);
        for (var element : path.elements()) {
            if (element instanceof PathContainer.PathSegment segment) {
                segments.add(segment.valueToMatch());
            }
        }
        return segments;
    }
}
