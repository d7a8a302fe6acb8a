// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/**
 * Who asked completely is answered before the connection is closed. Left alone, Reactor Netty closes it as soon as the other side
 * has said that nothing more will come, and after the answer before the last one when the last of several requests in a row asks
 * for the close. It also keeps without any bound what comes behind a request that is still being answered.
 */
@Component
final class LastAnswer implements NettyServerCustomizer {

    /** How many requests, and how much of their bodies, may wait for the answer before theirs. The rest is for another connection. */
    static final int WAITING_AT_MOST = 16;

    static final int WAITING_AT_MOST_IN_BYTES = 64 << 10;

    private static final long NONE = Long.MAX_VALUE;

    @Override
    public HttpServer apply(HttpServer server) {
        return server.childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .doOnChannelInit((observer, channel, remote) -> channel.pipeline()
                        .addBefore(NettyPipeline.HttpTrafficHandler, LastAnswer.class.getName(), new Counting()));
    }

    /** One for each connection, and on its thread. Counts requests and answers; both come in order. */
    static final class Counting extends ChannelDuplexHandler {

        private long asked;
        private long answered;
        private long last = NONE; // the request after whose answer the connection is closed
        private long waitingBytes;
        private boolean isAskedCompletely = true;
        private boolean isInputOver;
        private boolean isForInformation;
        private boolean isEndless;

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest request && last == NONE) {
                begun(request);
            } else if (message instanceof HttpContent content && last == NONE) {
                waits(content);
            }
            if (isBeyondTheLast()) {
                ReferenceCountUtil.release(message);
                return;
            }
            if (message instanceof LastHttpContent) {
                isAskedCompletely = true;
            }
            context.fireChannelRead(message);
        }

        private boolean isBeyondTheLast() {
            return asked > last || (asked == last && isAskedCompletely);
        }

        private void begun(HttpRequest request) {
            asked++;
            isAskedCompletely = false;
            if (!isWaiting()) {
                waitingBytes = 0;
            } else if (!HttpUtil.isKeepAlive(request)) {
                last = asked;
                HttpUtil.setKeepAlive(request, true);
            } else if (asked - answered > WAITING_AT_MOST) {
                last = asked;
            }
        }

        private void waits(HttpContent content) {
            if (isWaiting()) {
                waitingBytes += content.content().readableBytes();
                if (waitingBytes > WAITING_AT_MOST_IN_BYTES) {
                    last = asked - 1;
                }
            }
        }

        private boolean isWaiting() {
            return asked - answered > 1;
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
            if (event instanceof ChannelInputShutdownEvent) {
                isInputOver = true;
                // Half a request will never be a whole one.
                last = Math.min(last, isAskedCompletely ? asked : asked - 1);
                // Whoever listened without end is most likely gone.
                if (answered >= last || isEndless) {
                    var _ = context.close();
                }
            }
            super.userEventTriggered(context, event);
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
            if (message instanceof HttpResponse response) {
                isForInformation = response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
                isEndless = response.headers()
                        .get(HttpHeaderNames.CONTENT_TYPE, "")
                        .startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
                if (!isForInformation && answered + 1 == last) {
                    HttpUtil.setKeepAlive(response, false);
                }
            }
            var written = promise;
            if (message instanceof LastHttpContent && !isForInformation) {
                answered++;
                isEndless = false;
                if (answered == last) {
                    written = promise.unvoid().addListener(ChannelFutureListener.CLOSE);
                }
            }
            super.write(context, message, written);
            if (isInputOver && isEndless) {
                var _ = context.close();
            }
        }
    }
}
