// SPDX-License-Identifier: Apache-2.0
package org.jianting.vault;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/** A small secret in a file that nobody but its owner may read. */
final class OwnerOnlyFile {

    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private OwnerOnlyFile() {}

    static void createIfMissing(Path file, Supplier<byte[]> content) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        var directory = file.toAbsolutePath().resolveSibling("");
        Durably.createOwnersDirectory(directory);
        var bytes = content.get();
        // Never written beside and renamed over: of two programs that start together for the first time, the second
        // would replace the key under which the first has begun to seal.
        try (var channel = FileChannel.open(file, EnumSet.of(CREATE_NEW, WRITE), permissions(directory, "rw-------"))) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
            Durably.syncDirectory(directory);
        } catch (FileAlreadyExistsException anotherWasFirst) {
            // Then its key is the key.
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    static void refuseIfOthersCanReadIt(Path file) throws IOException {
        if (!isPosix(file)) {
            return;
        }
        var permissions = Files.getPosixFilePermissions(file);
        if (!OWNER.containsAll(permissions)) {
            throw new VaultUnavailable(
                    ("The master key %s is open to others than its owner (%s), so it protects nothing."
                                    + " Run `chmod 600 %s`, and ask who may have read it in the meantime.")
                            .formatted(file, PosixFilePermissions.toString(permissions), file));
        }
    }

    static byte[] stripped(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var end = bytes.length;
        while (end > 0 && Character.isWhitespace(bytes[end - 1])) {
            end--;
        }
        var stripped = Arrays.copyOf(bytes, end);
        Arrays.fill(bytes, (byte) 0);
        return stripped;
    }

    /** What to create a file or directory with, so that there is no moment at which others can open it. */
    static FileAttribute<?>[] permissions(Path directory, String permissions) {
        return isPosix(directory)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
    }
}
