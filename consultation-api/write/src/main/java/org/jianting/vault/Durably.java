// SPDX-License-Identifier: Apache-2.0
package org.jianting.vault;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** File changes that are on the disk when the method returns, and whole or absent whenever the power fails. */
final class Durably {

    private Durably() {}

    /** For its owner only when it is made here; one that is there already is left as the office set it up. */
    static void createOwnersDirectory(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        var parent = directory.toAbsolutePath().getParent();
        if (parent != null) {
            createOwnersDirectory(parent);
            Files.createDirectory(directory, OwnerOnlyFile.permissions(parent, "rwx------"));
            syncDirectory(parent);
        }
    }

    static void write(Path directory, String name, byte[] content) throws IOException {
        var unfinished = directory.resolve(name + ".unfinished");
        try (var channel = FileChannel.open(unfinished, CREATE, WRITE, TRUNCATE_EXISTING)) {
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(unfinished, directory.resolve(name), ATOMIC_MOVE);
        syncDirectory(directory);
    }

    /**
     * A file's name is the directory's content: without this a new file can be gone after a power cut, or an old one
     * back.
     */
    static void syncDirectory(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, READ)) {
            channel.force(true);
        }
    }
}
