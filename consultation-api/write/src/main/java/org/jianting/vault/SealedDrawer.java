// SPDX-License-Identifier: Apache-2.0
package org.jianting.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Files kept sealed under names that their owner chooses. Unlike {@link SealedBlobs} a file here says itself which key opens it,
 * so nothing else has to be written down before it can be found again; the name is bound into the seal.
 *
 * <p>What is true when the process dies: <i>before a keep is answered</i>, the file is whole or not there, and a key that nobody
 * uses may be left; <i>in the middle of a destruction</i>, the key is gone first, and what is left of the file opens for nobody.
 * Ask again: destroying twice is the same as once.
 */
public final class SealedDrawer implements AutoCloseable {

    /** The first line of a file; the ciphertext follows it. */
    @SuppressWarnings("ArrayRecordComponent") // Read and written, never compared.
    private record Label(Instant keptAt, String keyId, String algorithm, byte[] nonce) {

        private static final int PARTS = 4;

        String written() {
            return String.join(
                    " ",
                    keptAt.toString(),
                    keyId,
                    algorithm,
                    Base64.getEncoder().encodeToString(nonce));
        }

        static Label read(String line, Path file) {
            var parts = line.split(" ", -1);
            if (parts.length != PARTS) {
                throw new EnvelopeBroken("%s does not begin with what opens it".formatted(file));
            }
            return new Label(
                    Instant.parse(parts[0]),
                    parts[1],
                    parts[2],
                    Base64.getDecoder().decode(parts[3]));
        }
    }

    private final Vault vault;
    private final Path directory;
    private final Clock clock;
    // Files are written and synced here, so that no caller's event loop waits for the disk.
    private final ExecutorService writing = Executors.newVirtualThreadPerTaskExecutor();

    public SealedDrawer(Vault vault, Path directory, Clock clock) {
        this.vault = vault;
        this.directory = directory;
        this.clock = clock;
        try {
            Durably.createOwnersDirectory(directory);
        } catch (IOException failed) {
            throw unavailable("cannot be made", failed);
        }
    }

    /** Answers when key and file are on the disk; with false, and without a second copy, where the file is there already. */
    public CompletableFuture<Boolean> keep(String name, byte[] content) {
        var file = file(name);
        if (isThere(file)) {
            return CompletableFuture.completedFuture(false);
        }
        return vault.seal(name, List.of(content)).thenApplyAsync(texts -> written(name, texts.getFirst()), writing);
    }

    private boolean isThere(Path file) {
        return label(file)
                .filter(label -> vault.destroyedAt(label.keyId()).isEmpty())
                .isPresent();
    }

    private boolean written(String name, Sealed sealed) {
        var label = new Label(clock.instant(), sealed.keyId(), sealed.algorithm(), sealed.nonce());
        var line = (label.written() + "\n").getBytes(US_ASCII);
        var whole = Arrays.copyOf(line, line.length + sealed.ciphertext().length);
        System.arraycopy(sealed.ciphertext(), 0, whole, line.length, sealed.ciphertext().length);
        try {
            Durably.write(directory, name, whole);
        } catch (IOException failed) {
            throw unavailable("cannot take another file", failed);
        }
        return true;
    }

    /** The content; empty when it was never kept, and when it was destroyed. */
    public Optional<byte[]> read(String name) {
        var file = file(name);
        try {
            var whole = Files.readAllBytes(file);
            var end = endOfLine(whole, file);
            var label = Label.read(new String(whole, 0, end, US_ASCII), file);
            var ciphertext = Arrays.copyOfRange(whole, end + 1, whole.length);
            return vault.open(name, new Sealed(label.keyId(), label.algorithm(), label.nonce(), ciphertext));
        } catch (NoSuchFileException neverOrGone) {
            return Optional.empty();
        } catch (IOException failed) {
            throw unavailable("cannot be read", failed);
        }
    }

    private static int endOfLine(byte[] whole, Path file) {
        for (int i = 0; i < whole.length; i++) {
            if (whole[i] == '\n') {
                return i;
            }
        }
        throw new EnvelopeBroken("%s does not begin with what opens it".formatted(file));
    }

    private Optional<Label> label(Path file) {
        try (var lines = Files.newBufferedReader(file, ISO_8859_1)) {
            var line = lines.readLine();
            return Optional.of(Label.read(line == null ? "" : line, file));
        } catch (NoSuchFileException neverOrGone) {
            return Optional.empty();
        } catch (IOException failed) {
            throw unavailable("cannot be read", failed);
        }
    }

    /** The key first: should the process die in between, what is left of the file is noise. */
    public CompletableFuture<Void> destroy(String name) {
        var file = file(name);
        return label(file)
                .map(label -> vault.destroy(List.of(label.keyId())).thenRunAsync(() -> delete(file), writing))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    private void delete(Path file) {
        try {
            Files.deleteIfExists(file);
            Durably.syncDirectory(directory);
        } catch (IOException failed) {
            throw unavailable("does not let a file go", failed);
        }
    }

    /** What is kept since before a moment, by name. */
    public Map<String, Instant> keptBefore(Instant moment) {
        var old = new TreeMap<String, Instant>();
        try (var files = Files.list(directory)) {
            files.filter(file -> isName(file.getFileName().toString()))
                    .forEach(file -> label(file)
                            .filter(label -> label.keptAt().isBefore(moment))
                            .ifPresent(label -> old.put(file.getFileName().toString(), label.keptAt())));
            return old;
        } catch (IOException failed) {
            throw unavailable("cannot be read", failed);
        }
    }

    private Path file(String name) {
        // A name is made of what came over the wire; it must never lead out of this directory.
        if (!isName(name)) {
            throw new IllegalArgumentException("'%s' is not the name of a kept file".formatted(name));
        }
        return directory.resolve(name);
    }

    private static boolean isName(String name) {
        return name.matches("[0-9A-Za-z_-]{1,200}");
    }

    private VaultUnavailable unavailable(String why, Exception cause) {
        return new VaultUnavailable("The directory %s %s: %s".formatted(directory, why, cause), cause);
    }

    /** Waits for the files that are being written. The vault is the caller's to close, afterwards. */
    @Override
    public void close() {
        writing.close();
    }
}
