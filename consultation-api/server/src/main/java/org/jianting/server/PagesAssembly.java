// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import org.jianting.ledger.Ledger;
import org.jianting.projections.views.ViewPositions;
import org.jianting.server.accounts.Accounts;
import org.jianting.server.edge.CountedAddress;
import org.jianting.server.edge.ErrorPage;
import org.jianting.vault.Vault;
import org.jianting.web.check.CheckSettings;
import org.jianting.web.check.FormSecret;
import org.jianting.web.check.Senders;
import org.jianting.web.download.DownloadDirectory;
import org.jianting.web.page.ErrorPages;
import org.jianting.web.page.Readiness;
import org.jianting.web.workbench.StaffNames;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages give to the rest of the program. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CheckSettings.class)
class PagesAssembly {

    @Bean
    DownloadDirectory downloadDirectory(Settings settings) {
        return new DownloadDirectory(DataDirectory.downloadsIn(settings.data()));
    }

    @Bean
    ErrorPage errorPage(ErrorPages pages) {
        return pages::render;
    }

    /** Made from the vault's own secret, so that a form that was open over a restart can still be sent. */
    @Bean
    FormSecret formSecret(Vault vault) {
        var key = vault.pseudonym("form-check", "key");
        return () -> key;
    }

    @Bean
    Readiness readiness(Ledger ledger, ViewPositions positions) {
        return new CaughtUp(ledger.head(), positions);
    }

    @Bean
    Senders senders(CountedAddress addresses) {
        return addresses::of;
    }

    @Bean
    StaffNames staffNames(Accounts accounts) {
        return accounts::nameOf;
    }
}
