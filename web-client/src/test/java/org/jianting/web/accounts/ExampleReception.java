// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.accounts;

import org.jianting.consultation.verdict.Problems;
import org.jianting.consultation.verdict.Staff;
import org.jianting.consultation.verdict.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets in whoever knows the one password. */
@Component
final class ExampleReception implements Reception {

    static final String WITH_DEVICE = "林";
    static final String TICKET = "the-ticket";
    static final String CODE = "123456";
    static final String PASSWORD = "correct horse battery staple";

    @Override
    public Mono<Entry> signIn(String username, String password, ServerWebExchange exchange) {
        return Mono.just(
                password.equals(PASSWORD)
                        ? username.equals(WITH_DEVICE) ? new Entry.CodeNeeded(TICKET, null) : new Entry.Admitted()
                        : new Entry.TurnedAway(Problems.of(
                                HttpStatus.UNAUTHORIZED,
                                "wrong-credentials",
                                "网络安全等级保护：身份鉴别",
                                new Words("用户名或密码不对", "The user name or the password is wrong"),
                                new Words("这对用户名和密码不能登录。", "This pair does not sign in."),
                                new Words("请检查后再试。", "Check and try again."))));
    }

    @Override
    public Mono<Entry> enter(String ticket, String code, ServerWebExchange exchange) {
        if (!ticket.equals(TICKET)) {
            return Mono.just(new Entry.TooLate());
        }
        return Mono.just(
                code.equals(CODE)
                        ? new Entry.Admitted()
                        : new Entry.CodeNeeded(
                                TICKET,
                                Problems.of(
                                        HttpStatus.UNAUTHORIZED,
                                        "wrong-code",
                                        "网络安全等级保护：身份鉴别",
                                        new Words("验证码不对", "The code is wrong"),
                                        new Words("验证码或恢复码不对，或已经用过。", "The code is wrong or was used before."),
                                        new Words("请等待下一个验证码再试。", "Wait for the next code."))));
    }

    @Override
    public Mono<Void> signOut(Staff staff, ServerWebExchange exchange) {
        return Mono.empty();
    }
}
