// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jianting.ledger.Ledger;
import org.jianting.ledger.LedgerUnavailable;
import org.jianting.ledger.LedgerVerification;

/** Checks the whole record while the program is stopped: what anybody may do who holds a copy of the files. */
final class VerifyRecord {

    private VerifyRecord() {}

    /** The exit code: 0 when every event is as it was recorded, 1 when not, 2 when there is nothing that could be checked. */
    static int verify(Path data, PrintStream out) {
        var record = DataDirectory.recordIn(data);
        if (!Files.isDirectory(record)) {
            out.printf(
                    "There is no record in %s, so there is nothing to check. Name the data directory: --data DIR%n",
                    record);
            return 2;
        }
        try {
            var found = Ledger.verify(record);
            out.println(found);
            return found instanceof LedgerVerification.Intact ? 0 : 1;
        } catch (LedgerUnavailable unavailable) {
            out.println(unavailable.getMessage());
            return 2;
        }
    }
}
