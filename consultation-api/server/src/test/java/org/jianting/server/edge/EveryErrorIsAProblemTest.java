// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import reactor.netty.channel.AbortedException;
import reactor.test.StepVerifier;

class EveryErrorIsAProblemTest {

    private final EveryErrorIsAProblem errors = new EveryErrorIsAProblem(
            StrictJson.mapper(), new StaticListableBeanFactory().getBeanProvider(ErrorPage.class));
    private final MockServerWebExchange exchange =
            MockServerWebExchange.from(MockServerHttpRequest.post("/api/v1/consultations/cns_x/submissions"));

    @Test
    void whoever_hangs_up_in_the_middle_of_a_body_is_no_failure_of_ours() {
        // Passed on, it is logged as an error 500 with a stack and the whole address.
        StepVerifier.create(errors.handle(exchange, new AbortedException("Connection has been closed")))
                .verifyComplete();
        assertThat(exchange.getResponse().isCommitted()).isFalse();
    }

    @Test
    void whoever_was_gone_before_the_body_had_come_gets_no_answer_and_no_number() {
        var gone = SenderGone.orElse(new SocketException("Connection reset"));
        StepVerifier.create(errors.handle(exchange, new ServerWebInputException("wrapped", null, gone)))
                .verifyComplete();
        assertThat(exchange.getResponse().isCommitted()).isFalse();
    }
}
