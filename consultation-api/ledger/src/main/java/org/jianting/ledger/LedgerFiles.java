// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;

/** The ledger's directory: a lock, one SQLite file, and SQLite's own files beside it. */
final class LedgerFiles {

    static final String FILE = "ledger.db";

    private LedgerFiles() {}

    static Ledger open(Path directory, FactCodec codec, LedgerSettings settings) {
        var file = prepare(directory);
        var lock = DirectoryLock.of(directory);
        SqliteCommitStore store = null;
        try {
            store = SqliteCommitStore.open(file, settings.readers());
            LedgerVerifier.checkTheEnd(store, store.chain());
            return new Ledger(store, store.chain(), lock, codec, settings).start();
        } catch (RuntimeException e) {
            if (store != null) {
                store.close();
            }
            lock.close();
            throw e;
        }
    }

    static LedgerVerification verify(Path directory) {
        var file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            throw new LedgerUnavailable("There is no ledger in %s: %s does not exist. Name the directory that holds it."
                    .formatted(directory, file));
        }
        try (var _ = DirectoryLock.of(directory)) {
            return LedgerVerifier.verify(file);
        }
    }

    private static Path prepare(Path directory) {
        try {
            Files.createDirectories(directory);
            var file = directory.resolve(FILE);
            mustBeWritable(file);
            return file;
        } catch (IOException e) {
            throw new LedgerUnavailable(
                    "The ledger directory %s cannot be used: %s. Give the program's user the right to write there."
                            .formatted(directory, e.getMessage()),
                    e);
        }
    }

    private static void mustBeWritable(Path file) throws IOException {
        if (Files.exists(file) && (!Files.isWritable(file) || isMarkedReadOnly(file))) {
            throw new LedgerUnavailable(
                    "The ledger %s is read-only, so nothing could be recorded. It was not opened. Make it writable, or start with another directory."
                            .formatted(file));
        }
    }

    /** The system lets its superuser write to any file; one that somebody marked read-only was meant to stay as it is. */
    private static boolean isMarkedReadOnly(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                && !Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_WRITE);
    }

    static void release(AutoCloseable lock) {
        try {
            lock.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new LedgerUnavailable("The ledger's lock could not be given back: " + e.getMessage(), e);
        }
    }
}
