// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import org.jianting.server.accounts.Accounts;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the program where to go, and, the first time, how to get in. */
@Component
final class ReadyLine {

    private final Accounts accounts;
    private final Environment environment;

    ReadyLine(Accounts accounts, Environment environment) {
        this.accounts = accounts;
        this.environment = environment;
    }

    @EventListener
    void ready(ApplicationReadyEvent ready) {
        var address = "http://localhost:" + environment.getProperty("local.server.port");
        accounts.tokenForTheFirstAdministrator().ifPresent(token -> System.out.printf("""

                还没有任何账户。请用下面的一次性令牌开立第一个系统管理员（用后即失效；重新启动会换发新令牌）：
                There is no account yet. Open the first administrator's with this one-time token (a restart gives a new one):

                  %2$s

                在浏览器中打开 Open in a browser: %1$s/desk/first-start

                然后由系统管理员开户并任命安全管理员，由安全管理员授予承办、审核、发布等角色（见 README）。
                Then open the others' accounts and appoint the security administrator, who gives the roles (README, From an empty system).

                """, address, token));
        System.out.println("Jianting is ready at " + address);
        System.out.flush();
    }
}
