// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import java.time.Duration;
import org.jianting.consultation.verdict.Words;
import org.jianting.server.edge.Fault;
import org.springframework.http.HttpStatus;

/** What somebody reads who could not sign in. It says the same whether or not the account exists. */
final class SignInFault {

    private static final String SOURCE = "网络安全等级保护：身份鉴别";

    private SignInFault() {}

    static Fault wrong() {
        return new Fault(
                HttpStatus.UNAUTHORIZED,
                "wrong-credentials",
                SOURCE,
                new Words("用户名或密码不对", "The user name or the password is wrong"),
                Words.of(
                        "这对用户名和密码不能登录。连续%d次不成功，该用户名将锁定%d分钟。",
                        "This pair does not sign in. After %d failures in a row the name is locked for %d minutes.",
                        Lockout.FAILURES,
                        Lockout.FOR.toMinutes()),
                new Words(
                        "请检查后再试，或请系统管理员签发新的一次性链接。",
                        "Check and try again, or ask the system administrator for a one-time link."),
                null);
    }

    static Fault locked(Duration rest) {
        return new Fault(
                HttpStatus.TOO_MANY_REQUESTS,
                "locked-out",
                SOURCE,
                new Words("此用户名暂时锁定", "This name is locked for now"),
                Words.of(
                        "以此用户名连续登录失败%d次，不论密码是否正确，约%d分钟后才能再试。",
                        "There were %d failures under this name; right or wrong, it opens again in about %d minutes.",
                        Lockout.FAILURES,
                        Math.max(1, rest.plusSeconds(59).toMinutes())),
                new Words("请等待，或与管理员联系。", "Wait, or ask an administrator."),
                rest.isPositive() ? rest : Duration.ofSeconds(1));
    }
}
