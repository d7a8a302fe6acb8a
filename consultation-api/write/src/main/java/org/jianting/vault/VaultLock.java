// SPDX-License-Identifier: Apache-2.0
package org.jianting.vault;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

/** Held while a vault is open. The system releases it when the process ends, however it ends. */
final class VaultLock implements AutoCloseable {

    private final FileChannel channel;

    private VaultLock(FileChannel channel) {
        this.channel = channel;
    }

    static VaultLock take(Path directory) throws IOException {
        var channel = FileChannel.open(directory.resolve("vault.lock"), CREATE, WRITE);
        try {
            if (channel.tryLock() != null) {
                return new VaultLock(channel);
            }
        } catch (OverlappingFileLockException openInThisProcess) {
            // Refused below, in the same words.
        } catch (IOException failed) {
            channel.close();
            throw failed;
        }
        channel.close();
        throw new VaultUnavailable(("The vault in %s is in use by another running program. Two programs would give the"
                        + " same names to different keys; stop the other one first.")
                .formatted(directory));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
