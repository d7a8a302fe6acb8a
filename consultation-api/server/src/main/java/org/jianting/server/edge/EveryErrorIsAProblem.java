// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** The one way out for every error, wherever it arose. */
@Component
@Order(-2) // before Spring Boot's own, which would answer in another shape
final class EveryErrorIsAProblem implements ErrorWebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(EveryErrorIsAProblem.class);
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final JsonMapper json;
    private final ObjectProvider<ErrorPage> pages;
    private final SecureRandom random = new SecureRandom();

    EveryErrorIsAProblem(JsonMapper json, ObjectProvider<ErrorPage> pages) {
        this.json = json;
        this.pages = pages;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        var gone = SenderGone.in(failure);
        if (gone != null) {
            log.debug("The sender of {} {} hung up: {}", method(exchange), path(exchange), gone.getMessage());
            return Mono.empty();
        }
        // Whoever has hung up reads no answer. As an error it would be logged below with the whole address, query and
        // all.
        if (failure instanceof AbortedException || isAnsweredBelow(exchange)) {
            return Mono.empty();
        }
        var known = FaultOf.failure(failure);
        var fault = known == null ? logged(exchange, failure) : known;
        if (failure instanceof MethodNotAllowedException method) {
            exchange.getResponse().getHeaders().setAllow(method.getSupportedMethods());
        }
        return answer(exchange, fault);
    }

    /** A chunk that is none is answered by {@link BrokenRequests}, and the body that ends there fails here as well. */
    private static boolean isAnsweredBelow(ServerWebExchange exchange) {
        return ServerHttpResponseDecorator.getNativeResponse(exchange.getResponse()) instanceof HttpServerResponse sent
                && sent.hasSentHeaders();
    }

    /** Answers with this fault, in the form that was asked for. */
    Mono<Void> answer(ServerWebExchange exchange, Fault fault) {
        var response = exchange.getResponse();
        var headers = response.getHeaders();
        response.setStatusCode(fault.status());
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        headers.remove(HttpHeaders.ETAG);
        headers.setCacheControl("no-store");
        if (fault.retryAfter() != null) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(fault.secondsUntilRetry()));
        }
        var problem = fault.problem();
        var page = wantsPage(exchange) ? pages.getIfAvailable() : null;
        headers.setContentType(page == null ? MediaType.APPLICATION_PROBLEM_JSON : HTML);
        var body = response.bufferFactory().wrap(bytes(exchange, problem, page));
        return response.writeWith(Mono.just(body));
    }

    private byte[] bytes(ServerWebExchange exchange, ProblemDetail problem, @Nullable ErrorPage page) {
        return page == null
                ? json.writeValueAsBytes(problem)
                : page.render(problem, exchange).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean wantsPage(ServerWebExchange exchange) {
        if (exchange.getRequest().getPath().value().startsWith("/api/")) {
            return false;
        }
        // Not getAccept(): it throws on a header that is itself the fault.
        var accept = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT);
        // Only a form is posted to an address outside the API, and a person fills it in; a program says that it wants
        // JSON.
        boolean form = HttpMethod.POST.equals(exchange.getRequest().getMethod());
        return accept != null && (accept.contains("text/html") || (form && !accept.contains("json")));
    }

    // Neither the body nor the query goes into the log: both may hold what a person wrote. Messages of exceptions can
    // quote
    // them too, so only types and places are kept.
    private Fault logged(ServerWebExchange exchange, Throwable failure) {
        var reference = HexFormat.of().toHexDigits(random.nextInt());
        log.error("{}: {} {} failed:{}", reference, method(exchange), path(exchange), places(failure));
        return Faults.bug(reference);
    }

    private static HttpMethod method(ServerWebExchange exchange) {
        return exchange.getRequest().getMethod();
    }

    private static String path(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().value().replaceAll("[^\\x21-\\x7e]", "?");
    }

    private static String places(Throwable failure) {
        var places = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            places.append("\n  ").append(cause.getClass().getName());
            var trace = cause.getStackTrace();
            for (int i = 0; i < Math.min(12, trace.length); i++) {
                places.append("\n    at ").append(trace[i]);
            }
        }
        return places.toString();
    }
}
