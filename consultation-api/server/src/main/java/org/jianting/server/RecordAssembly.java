// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import java.nio.file.Files;
import java.time.Clock;
import org.jianting.consultation.desk.RecordedFacts;
import org.jianting.consultation.envelopes.LeftAttachments;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.ledger.JsonFacts;
import org.jianting.ledger.Ledger;
import org.jianting.ledger.LedgerSettings;
import org.jianting.vault.MasterKey;
import org.jianting.vault.SealedBlobs;
import org.jianting.vault.SealedDrawer;
import org.jianting.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two stores that must never be lost, and the clock by which they are written. */
@Configuration(proxyBeanMethods = false)
class RecordAssembly {

    private static final Logger log = LoggerFactory.getLogger(RecordAssembly.class);

    /** The one clock of the procedure. A demonstration brings its own, which it drives. */
    @Bean
    @ConditionalOnBooleanProperty(name = "jianting.demo", havingValue = false, matchIfMissing = true)
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean(destroyMethod = "close")
    Ledger ledger(Settings settings) {
        DataDirectory.forItsOwnerOnly(settings.data());
        return Ledger.open(
                DataDirectory.recordIn(settings.data()),
                JsonFacts.of(ConsultationEvent.class),
                LedgerSettings.defaults());
    }

    @Bean(destroyMethod = "close")
    Vault vault(Settings settings, MasterKey masterKey, Clock clock) {
        return Vault.open(DataDirectory.vaultIn(settings.data()), masterKey, clock);
    }

    /** Swept here, because nobody can take a submission before there is this bean. */
    @Bean(destroyMethod = "close")
    SealedBlobs sealedBlobs(Settings settings, Vault vault, RecordedFacts record) {
        var blobs = new SealedBlobs(vault, DataDirectory.attachmentsIn(settings.data()));
        int removed = LeftAttachments.sweep(blobs, record);
        if (removed > 0) {
            log.info(
                    "Removed {} attached file(s) that a crash had left: no submission on the record names them.",
                    removed);
        }
        return blobs;
    }

    @Bean(destroyMethod = "close")
    SealedDrawer sealedScans(Settings settings, Vault vault, Clock clock) {
        return new SealedDrawer(vault, DataDirectory.scansIn(settings.data()), clock);
    }

    @Bean
    MasterKey masterKey(Settings settings) {
        if (settings.masterKey() != null) {
            return MasterKey.fromEnvironment(settings.masterKey());
        }
        var named = settings.masterKeyFile();
        var file = named == null ? DataDirectory.masterKeyOf(settings.data()) : named;
        // A fresh key in the place of a lost one opens nothing and hides what is missing.
        if (!Files.exists(file) && Files.exists(DataDirectory.vaultIn(settings.data()))) {
            throw new IllegalStateException(
                    "There is a vault in %s, and its master key is not at %s. Put the key back from its own backup, or say where it is with JIANTING_MASTER_KEY_FILE; without it nothing sealed can be read."
                            .formatted(settings.data(), file));
        }
        return MasterKey.fromFileOrCreate(file);
    }
}
