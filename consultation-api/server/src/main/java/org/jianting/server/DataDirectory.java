// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import java.nio.file.Path;

/** Where things lie. What must not be backed up together (the sealed texts and the key to them) does not lie together. */
final class DataDirectory {

    private DataDirectory() {}

    static Path recordIn(Path data) {
        return data.resolve("record");
    }

    static Path vaultIn(Path data) {
        return data.resolve("vault");
    }

    static Path attachmentsIn(Path data) {
        return data.resolve("attachments");
    }

    /** Disposable: rebuilt from the record when missing. */
    static Path viewsIn(Path data) {
        return data.resolve("views");
    }

    /** Disposable, as the views. */
    static Path indexIn(Path data) {
        return data.resolve("index");
    }

    /** Beside the data directory, not in it, so that a copy of the data alone opens nothing. */
    static Path masterKeyOf(Path data) {
        var whole = data.toAbsolutePath().normalize();
        return whole.resolveSibling(whole.getFileName() + ".master-key");
    }
}
