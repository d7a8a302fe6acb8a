// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.nio.file.Path;

/** A ledger together with the store below it, so that a test can count rows and cause failures. */
record OpenLedger(Ledger ledger, SqliteCommitStore store) implements AutoCloseable {

    static OpenLedger in(Path directory, LedgerSettings settings) {
        var lock = DirectoryLock.of(directory);
        var store = SqliteCommitStore.open(directory.resolve(LedgerFiles.FILE), settings.readers());
        return new OpenLedger(new Ledger(store, store.chain(), lock, Desk.CODEC, settings).start(), store);
    }

    Desk desk() {
        return new Desk(ledger);
    }

    @Override
    public void close() {
        ledger.close();
    }
}
