// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One program at a time on a directory. The operating system gives the lock back when the holder dies, so that a crash
 * leaves nothing to clean up.
 */
final class DirectoryLock implements AutoCloseable {

    static final String FILE = "ledger.lock";

    // Far behind the process number, so that the file can be read while it is locked on systems where a lock forbids
    // it.
    private static final long LOCKED_BYTE = 1L << 40;

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    static DirectoryLock of(Path directory) {
        var file = directory.resolve(FILE);
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, READ, WRITE, CREATE);
            if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
                throw inUse(directory, channel, null);
            }
            channel.truncate(0);
            channel.write(bytes(Long.toString(ProcessHandle.current().pid())), 0);
            return new DirectoryLock(channel);
        } catch (OverlappingFileLockException e) {
            throw inUse(directory, channel, e);
        } catch (IOException e) {
            throw new LedgerUnavailable(
                    "The ledger directory %s cannot be locked, so it was not opened: %s. Give the program's user the right to write there."
                            .formatted(directory, e.getMessage()),
                    e);
        }
    }

    private static LedgerUnavailable inUse(Path directory, @Nullable FileChannel channel, @Nullable Throwable cause) {
        return new LedgerUnavailable(
                "The ledger directory %s is in use by process %s. Nothing was opened. Stop that process, or start with another directory; %s names the holder."
                        .formatted(directory, holder(directory, channel), directory.resolve(FILE)),
                cause);
    }

    private static String holder(Path directory, @Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
            return Files.readString(directory.resolve(FILE)).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new LedgerUnavailable(
                    "The lock of the ledger directory could not be given back: " + e.getMessage(), e);
        }
    }
}
