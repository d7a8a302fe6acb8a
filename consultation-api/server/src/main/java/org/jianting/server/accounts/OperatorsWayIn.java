// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** The way back where too few administrators are left to let one another in: for whoever may read the data directory. */
public final class OperatorsWayIn {

    private OperatorsWayIn() {}

    /** The exit code: 0 when a one-time token was given, 2 when there is no such account. */
    public static int give(Path data, String username, PrintStream out) {
        var file = AccountsAssembly.accountsIn(data);
        if (!Files.exists(file)) {
            out.printf("%s 中没有账户。There are no accounts in it. --data DIR%n", data);
            return 2;
        }
        var time = Clock.systemUTC();
        try (var accounts = new Accounts(
                file, AccountsAssembly.passwords(), SecondFactors.withoutKey(time), new Sessions(time), time)) {
            return accounts.operatorsLink(username)
                    .map(link -> {
                        out.printf("""
                                原密码和第二重验证已失效，审计记录中已载明由运维人员签发。请用一次性令牌设置新密码（有效至%1$s）：
                                The old password and second factor are void, and the audit list says that the operator did it. Choose a new one with this token:

                                  %2$s

                                在浏览器中打开 /desk/way-in。Open /desk/way-in in a browser.

                                """, link.expiresAt(), link.token());
                        return 0;
                    })
                    .orElseGet(() -> {
                        out.printf("没有名为“%1$s”的账户。There is no account named \"%1$s\".%n", username);
                        return 2;
                    });
        }
    }
}
