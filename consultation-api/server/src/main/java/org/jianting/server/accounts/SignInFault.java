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

    /** The answer that asks for the second half. It is given to whoever knows the password, and to nobody else. */
    static Fault codeNeeded() {
        return new Fault(
                HttpStatus.UNAUTHORIZED,
                "code-needed",
                SOURCE,
                new Words("还需要验证码", "A code is needed as well"),
                Words.of(
                        "密码正确。此账户设有第二重验证：请再提供设备显示的%d位验证码，或一个恢复码。",
                        "The password is right. This account has a second factor: send the %d digits that the device shows as \"code\" as well, or a recovery code.",
                        Totp.DIGITS),
                new Words(
                        "请打开验证器应用查看验证码；设备丢失时用恢复码，恢复码也没有时请管理员重新签发一次性链接。",
                        "Open the authenticator app; with a lost device use a recovery code, and without one ask the administrator for a new one-time link."),
                null);
    }

    static Fault wrongCode() {
        return new Fault(
                HttpStatus.UNAUTHORIZED,
                "wrong-code",
                SOURCE,
                new Words("验证码不对", "The code is wrong"),
                Words.of(
                        "验证码或恢复码不对，或已经用过。连续%d次不成功，该用户名将锁定%d分钟。",
                        "The code or recovery code is wrong or was used before. After %d failures in a row the name is locked for %d minutes.",
                        Lockout.FAILURES,
                        Lockout.FOR.toMinutes()),
                new Words(
                        "请等待下一个验证码再试；仍不对时，请检查设备的时间是否准确。",
                        "Wait for the next code; if that is wrong too, check whether the clock of the device is right."),
                null);
    }

    /** The session is good for nothing but setting up what is missing. */
    static Fault setUpFirst() {
        return new Fault(
                HttpStatus.FORBIDDEN,
                "second-factor-missing",
                SOURCE,
                new Words("请先设置第二重验证", "Set up a second factor first"),
                new Words(
                        "您的角色须用第二重验证登录，而此账户尚未设置。设置之前不能办理其他事项。",
                        "Your roles sign in with a second factor, and this account has none. Nothing else can be done before."),
                new Words(
                        "请在 /desk/me/second-factor 设置；程序用 POST /api/v1/desk/me/second-factor。",
                        "Set it up at /desk/me/second-factor; a program does at POST /api/v1/desk/me/second-factor."),
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
