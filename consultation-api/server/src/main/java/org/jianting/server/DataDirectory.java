// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Where things lie. What must not be backed up together (the sealed texts and the key to them) does not lie together. */
final class DataDirectory {

    private DataDirectory() {}

    /** Makes a new data directory that no other user of the machine can look into; one that is there stays as it is. */
    static void forItsOwnerOnly(Path data) {
        try {
            if (!Files.exists(data)) {
                Files.createDirectories(data);
                if (Files.getFileStore(data).supportsFileAttributeView(PosixFileAttributeView.class)) {
                    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory %s cannot be made".formatted(data), e);
        }
    }

    static Path recordIn(Path data) {
        return data.resolve("record");
    }

    static Path vaultIn(Path data) {
        return data.resolve("vault");
    }

    static Path attachmentsIn(Path data) {
        return data.resolve("attachments");
    }

    static Path scansIn(Path data) {
        return data.resolve("scans");
    }

    /** Disposable: rebuilt from the record when missing. */
    static Path viewsIn(Path data) {
        return data.resolve("views");
    }

    /** Disposable, as the views. */
    static Path indexIn(Path data) {
        return data.resolve("index");
    }

    /** Disposable: made again when somebody asks. */
    static Path downloadsIn(Path data) {
        return data.resolve("downloads");
    }

    /** Beside the data directory, not in it, so that a copy of the data alone opens nothing. */
    static Path masterKeyOf(Path data) {
        var whole = data.toAbsolutePath().normalize();
        return whole.resolveSibling(whole.getFileName() + ".master-key");
    }
}
