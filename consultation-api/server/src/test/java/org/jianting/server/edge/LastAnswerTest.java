// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LastAnswerTest {

    private final EmbeddedChannel channel = new EmbeddedChannel(new LastAnswer.Counting());

    @AfterEach
    void close() {
        channel.finishAndReleaseAll();
    }

    @Test
    void a_connection_on_which_nothing_is_asked_ends_when_the_other_side_ends_it() {
        ask();
        answer();
        assertThat(channel.isOpen()).isTrue();
        channel.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void what_is_asked_already_is_answered_before() {
        ask();
        ask();
        channel.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
        assertThat(HttpUtil.isKeepAlive(answer())).isTrue();
        assertThat(channel.isOpen()).isTrue();
        assertThat(HttpUtil.isKeepAlive(answer())).isFalse();
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void what_is_asked_completely_is_answered_before_although_half_a_request_came_behind_it() {
        ask();
        channel.writeInbound(get());
        channel.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
        assertThat(channel.isOpen()).isTrue();
        assertThat(HttpUtil.isKeepAlive(answer())).isFalse();
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void half_a_request_alone_keeps_no_connection() {
        channel.writeInbound(get());
        channel.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void a_word_in_between_is_no_answer() {
        ask();
        channel.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
        channel.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
        assertThat(channel.isOpen()).isTrue();
        assertThat(HttpUtil.isKeepAlive(channel.<HttpResponse>readOutbound())).isTrue();
        answer();
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void whoever_listened_without_end_and_leaves_is_gone() {
        for (var comesFirst : new boolean[] {true, false}) {
            var listening = new EmbeddedChannel(new LastAnswer.Counting());
            listening.writeInbound(get(), LastHttpContent.EMPTY_LAST_CONTENT);
            if (comesFirst) {
                listening.writeOutbound(stream());
            }
            listening.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
            if (!comesFirst) {
                assertThat(listening.isOpen()).isTrue();
                listening.write(stream());
            }
            assertThat(listening.isOpen()).isFalse();
            listening.finishAndReleaseAll();
        }
    }

    @Test
    void no_more_than_a_few_requests_wait_and_these_are_answered() {
        var passed = 0;
        for (int i = 0; i < 3 * LastAnswer.WAITING_AT_MOST; i++) {
            passed += ask() ? 1 : 0;
        }
        assertThat(passed).isEqualTo(LastAnswer.WAITING_AT_MOST + 1);
        for (int i = 1; i < passed; i++) {
            answer();
            assertThat(channel.isOpen()).isTrue();
        }
        assertThat(HttpUtil.isKeepAlive(answer())).isFalse();
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void bodies_that_wait_are_no_more_than_64_KB_together() {
        ask();
        channel.writeInbound(get());
        var parts = new ArrayList<ByteBuf>();
        for (int i = 0; i < 20; i++) {
            var part = Unpooled.buffer().writeZero(8 << 10);
            parts.add(part);
            channel.writeInbound(new DefaultHttpContent(part));
        }
        assertThat(parts).filteredOn(part -> part.refCnt() > 0).hasSize(8);
        answer();
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void the_body_of_a_request_that_does_not_wait_is_not_counted_here() {
        channel.writeInbound(get());
        for (int i = 0; i < 20; i++) {
            channel.writeInbound(new DefaultHttpContent(Unpooled.buffer().writeZero(8 << 10)));
        }
        channel.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT);
        assertThat(HttpUtil.isKeepAlive(answer())).isTrue();
        assertThat(channel.isOpen()).isTrue();
    }

    /** Whether the request came through. */
    private boolean ask() {
        channel.inboundMessages().clear();
        return channel.writeInbound(get(), LastHttpContent.EMPTY_LAST_CONTENT);
    }

    private HttpResponse answer() {
        channel.writeOutbound(
                new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK),
                LastHttpContent.EMPTY_LAST_CONTENT);
        HttpResponse head = channel.readOutbound();
        channel.readOutbound();
        return head;
    }

    private static HttpRequest get() {
        return new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/");
    }

    private static HttpResponse stream() {
        var head = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
        head.headers().set("Content-Type", "text/event-stream;charset=UTF-8");
        return head;
    }
}
