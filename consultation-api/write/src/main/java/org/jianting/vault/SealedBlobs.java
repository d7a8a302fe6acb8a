// SPDX-License-Identifier: Apache-2.0
package org.jianting.vault;

import static java.util.function.Predicate.not;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/**
 * Attachments, sealed like texts and kept as files, each named by the digest of what it holds. A file is whole or not
 * there; one that a crash left without an event that names it is found by {@link #sweep}.
 */
public final class SealedBlobs implements AutoCloseable {

    private final Vault vault;
    private final Path directory;
    // Files are written and synced here, so that no caller's event loop waits for the disk.
    private final ExecutorService writing = Executors.newVirtualThreadPerTaskExecutor();

    public SealedBlobs(Vault vault, Path directory) {
        this.vault = vault;
        this.directory = directory;
        try {
            Durably.createOwnersDirectory(directory);
        } catch (IOException failed) {
            throw unavailable("cannot be made", failed);
        }
    }

    /** Seals the content and writes it; the answer comes when both the key and the file are on the disk. */
    public CompletableFuture<SealedBlob> keep(String context, byte[] content) {
        return vault.seal(context, List.of(content))
                .thenApplyAsync(texts -> written(texts.getFirst(), content.length), writing);
    }

    private SealedBlob written(Sealed sealed, long sizeInBytes) {
        var digest = digest(sealed.ciphertext());
        try {
            Durably.write(directory, digest, sealed.ciphertext());
        } catch (IOException failed) {
            throw unavailable("cannot take another file", failed);
        }
        return new SealedBlob(sealed.keyId(), sealed.algorithm(), sealed.nonce(), digest, sizeInBytes);
    }

    /** The content; empty when its key was destroyed. */
    public Optional<byte[]> read(String context, SealedBlob blob) {
        try {
            var ciphertext = Files.readAllBytes(file(blob.digest()));
            return vault.open(context, new Sealed(blob.keyId(), blob.algorithm(), blob.nonce(), ciphertext));
        } catch (NoSuchFileException missing) {
            if (vault.destroyedAt(blob.keyId()).isPresent()) {
                return Optional.empty();
            }
            throw new EnvelopeBroken("The attachment %s is missing".formatted(blob.digest()), missing);
        } catch (IOException failed) {
            throw unavailable("cannot be read", failed);
        }
    }

    /**
     * The key first: should the process die in between, what is left of the file is noise, and a sweep takes it
     * away.
     */
    public CompletableFuture<Void> destroy(Collection<SealedBlob> blobs) {
        return vault.destroy(keyIds(blobs)).thenRunAsync(() -> delete(blobs), writing);
    }

    /** For attachments of a submission that was refused: nothing of them stays, not even that they were there. */
    public CompletableFuture<Void> discard(Collection<SealedBlob> blobs) {
        return vault.discard(keyIds(blobs)).thenRunAsync(() -> delete(blobs), writing);
    }

    private void delete(Collection<SealedBlob> blobs) {
        try {
            for (var blob : blobs) {
                Files.deleteIfExists(file(blob.digest()));
            }
            Durably.syncDirectory(directory);
        } catch (IOException failed) {
            throw unavailable("does not let a file go", failed);
        }
    }

    /** Whether there is any file at all, finished or not. */
    public boolean isEmpty() {
        try (var files = Files.list(directory)) {
            return files.findAny().isEmpty();
        } catch (IOException failed) {
            throw unavailable("cannot be read", failed);
        }
    }

    /**
     * Deletes every file that no event names, and says how many. To be called before the first submission is taken: a
     * file that is being written now is not yet named by any event.
     *
     * @param isKnown whether an event names the file with this digest
     */
    public int sweep(Predicate<String> isKnown) {
        try (var files = Files.list(directory)) {
            var orphans = files.filter(not(file -> isDigest(file.getFileName().toString())
                            && isKnown.test(file.getFileName().toString())))
                    .toList();
            for (var orphan : orphans) {
                Files.delete(orphan);
            }
            Durably.syncDirectory(directory);
            return orphans.size();
        } catch (IOException | UncheckedIOException failed) {
            throw unavailable("cannot be swept", failed);
        }
    }

    private Path file(String digest) {
        // A digest can come out of an event that was tampered with; it must never lead out of this directory.
        if (!isDigest(digest)) {
            throw new EnvelopeBroken("'%s' is not the digest of an attachment".formatted(digest));
        }
        return directory.resolve(digest);
    }

    private static boolean isDigest(String name) {
        return name.matches("[0-9a-f]{64}");
    }

    private static List<String> keyIds(Collection<SealedBlob> blobs) {
        return blobs.stream().map(SealedBlob::keyId).toList();
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("This Java runtime cannot do SHA-256", broken);
        }
    }

    private VaultUnavailable unavailable(String why, Exception cause) {
        return new VaultUnavailable("The attachments' directory %s %s: %s".formatted(directory, why, cause), cause);
    }

    /** Waits for the files that are being written. The vault is the caller's to close, afterwards. */
    @Override
    public void close() {
        writing.close();
    }
}
