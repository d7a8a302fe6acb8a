// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.codec.FormHttpMessageReader;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

/**
 * How much one request may send. Most commands are short; a submission may bring attachments, a draft may be long. What many of
 * them may hold together is bounded by {@link BodyRoom}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
final class BodyLimits implements WebFilter {

    private static final ResolvableType FORM =
            ResolvableType.forClassWithGenerics(MultiValueMap.class, String.class, String.class);

    // The last part of the addresses that take attachments, whole documents or rulings on many numbers at once.
    private static final Set<String> LONG_TEXTS = Set.of(
            "submissions",
            "registrations",
            "scans",
            "drafts",
            "import",
            "explanatory-notes",
            "final-document",
            "interpretation",
            "rulings",
            "comment");

    private final BodyRoom room = new BodyRoom();
    private final ClientAddress addresses;
    private final boolean unlimited;
    private final Duration within;

    BodyLimits(EdgeSettings settings) {
        this.addresses = new ClientAddress(settings.trustedProxies());
        this.unlimited = settings.unlimited();
        this.within = settings.bodyWithin();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        long announced = request.getHeaders().getContentLength();
        boolean chunked = request.getHeaders().containsHeader("Transfer-Encoding");
        if (announced <= 0 && !chunked) {
            return chain.filter(exchange);
        }
        int limit = limit(request.getPath().value());
        if (announced > limit) {
            return Mono.error(new FaultSignal(Faults.tooLarge(limit, announced)));
        }
        var share = room.share(unlimited ? null : addresses.of(request));
        var limits = new LimitedBody.Limits(limit, within, announced);
        return chain.filter(new GuardedExchange(exchange, new Guarded(request, limits, share)))
                .doFinally(done -> share.giveBack());
    }

    static int limit(String path) {
        return LONG_TEXTS.contains(path.substring(path.lastIndexOf('/') + 1)) || path.endsWith("/public-texts/propose")
                ? StrictJson.LARGEST_BODY_IN_BYTES
                : BodyRoom.USUAL_IN_BYTES;
    }

    /** The framework reads a form from the request that it began with; here it is read from the guarded one as well. */
    private static final class GuardedExchange extends ServerWebExchangeDecorator {

        private final Guarded request;
        private final Mono<MultiValueMap<String, String>> form;

        GuardedExchange(ServerWebExchange exchange, Guarded request) {
            super(exchange);
            this.request = request;
            var reader = new FormHttpMessageReader();
            reader.setMaxInMemorySize(request.limits.inBytes());
            this.form = Mono.defer(() -> reader.readMono(FORM, request, Map.of()))
                    .switchIfEmpty(Mono.fromSupplier(LinkedMultiValueMap::new))
                    .cache();
        }

        @Override
        public ServerHttpRequest getRequest() {
            return request;
        }

        @Override
        public Mono<MultiValueMap<String, String>> getFormData() {
            return isForm() ? form : super.getFormData();
        }

        private boolean isForm() {
            return MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(
                    request.getHeaders().getContentType());
        }
    }

    private static final class Guarded extends ServerHttpRequestDecorator {

        private final LimitedBody.Limits limits;
        private final BodyRoom.Share share;

        Guarded(ServerHttpRequest request, LimitedBody.Limits limits, BodyRoom.Share share) {
            super(request);
            this.limits = limits;
            this.share = share;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return new LimitedBody(super.getBody(), limits, share, loopOf(getDelegate()));
        }

        private static EventExecutor loopOf(ServerHttpRequest request) {
            var loop = new EventExecutor[1];
            ServerHttpRequestDecorator.<HttpServerRequest>getNativeRequest(request)
                    .withConnection(connection -> loop[0] = connection.channel().eventLoop());
            return loop[0];
        }
    }
}
