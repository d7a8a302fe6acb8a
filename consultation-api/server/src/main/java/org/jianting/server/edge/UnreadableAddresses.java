// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.time.Duration;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * An address that is no address ({@code /%zz}) is turned away before any filter of ours, with nothing said. Here it gets the
 * same answer as every other error. A request that never ends is cut off here as well.
 */
@Component
final class UnreadableAddresses implements NettyServerCustomizer {

    // Longer than a body may take, so that whoever is slow still reads why.
    private static final Duration AFTER_THE_BODY = Duration.ofSeconds(15);

    private final byte[] problem;
    private final Duration within;

    UnreadableAddresses(JsonMapper json, EdgeSettings settings) {
        this.problem = json.writeValueAsBytes(Faults.unfitAddress().problem());
        this.within = settings.bodyWithin().plus(AFTER_THE_BODY);
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.requestTimeout(within)
                .mapHandle((handled, connection) -> handled.then(Mono.defer(() -> saySo(connection))));
    }

    private Mono<Void> saySo(Connection connection) {
        return connection instanceof HttpServerResponse response
                        && !response.hasSentHeaders()
                        && HttpResponseStatus.BAD_REQUEST.equals(response.status())
                ? answer(response)
                : Mono.empty();
    }

    private Mono<Void> answer(HttpServerResponse response) {
        var headers = new HttpHeaders();
        StrictHeaders.put(headers);
        headers.forEach((name, values) -> response.header(name, values.getFirst()));
        return response.header(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .header(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(problem.length))
                .sendByteArray(Mono.just(problem))
                .then();
    }
}
