// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is no HTTP request, or too long to be taken as one, never becomes an exchange: the server answers with a bare status and
 * closes. Here that answer gets the words that every other error has.
 */
@Component
final class BrokenRequests implements NettyServerCustomizer {

    private final JsonMapper json;
    private final DataSize longestLine;
    private final DataSize largestHeaders;

    BrokenRequests(
            JsonMapper json,
            @Value("${server.netty.max-initial-line-length}") DataSize longestLine,
            @Value("${server.max-http-request-header-size}") DataSize largestHeaders) {
        this.json = json;
        this.longestLine = longestLine;
        this.largestHeaders = largestHeaders;
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnChannelInit((observer, channel, remote) -> channel.pipeline()
                .addBefore(NettyPipeline.HttpTrafficHandler, BrokenRequests.class.getName(), new Answering()));
    }

    private Fault fault(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException _ -> Faults.lineTooLong(longestLine.toBytes());
            case TooLongHttpHeaderException _ -> Faults.headersTooLarge(largestHeaders.toBytes());
            case Throwable _ -> Faults.brokenRequest();
        };
    }

    /** One for each connection, and on its thread. After a broken request nothing more is read from it. */
    private final class Answering extends ChannelDuplexHandler {

        private @Nullable Throwable broken;

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpObject part && part.decoderResult().isFailure()) {
                broken = part.decoderResult().cause();
            }
            context.fireChannelRead(message);
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
            super.write(context, broken == null ? message : worded(context, message, broken), promise);
        }

        private Object worded(ChannelHandlerContext context, Object message, Throwable cause) {
            if (message instanceof FullHttpResponse bare
                    && !bare.content().isReadable()
                    && bare.status().code() >= HttpResponseStatus.BAD_REQUEST.code()) {
                var told = told(context, fault(cause));
                ReferenceCountUtil.release(message);
                return told;
            }
            return message;
        }

        private FullHttpResponse told(ChannelHandlerContext context, Fault fault) {
            var problem = json.writeValueAsBytes(fault.problem());
            var body = context.alloc().buffer(problem.length).writeBytes(problem);
            var response = new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1,
                    HttpResponseStatus.valueOf(fault.status().value()),
                    body);
            var headers = new HttpHeaders();
            StrictHeaders.put(headers);
            headers.forEach((name, values) -> response.headers().set(name, values.getFirst()));
            response.headers()
                    .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                    .set(HttpHeaderNames.CONTENT_LENGTH, problem.length)
                    .set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE)
                    .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            return response;
        }
    }
}
