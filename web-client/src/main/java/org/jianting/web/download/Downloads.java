// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.download;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Files that take a while to make. One is made at a time, because each may need as much memory as all the rest of the program;
 * a few may wait, and whoever asks for one that is being made waits with the others. A finished one is kept until room is needed.
 */
@Component
final class Downloads {

    static final int MOST_WAITING = 6;
    private static final long KEPT_IN_KILOBYTES = 512L << 10;

    private final Path directory;
    private final Map<String, Mono<Path>> making = new HashMap<>();
    private final Cache<String, Path> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_IN_KILOBYTES)
            .executor(Runnable::run)
            .<String, Path>weigher((name, file) -> kilobytes(file))
            .evictionListener((name, file, why) -> forget(file))
            .build();
    private Mono<?> last = Mono.empty();

    Downloads(ObjectProvider<DownloadDirectory> directory) {
        this.directory = directory.getIfAvailable(Downloads::temporary).path();
        // Another version of the program may write the same outcome differently.
        try {
            Files.createDirectories(this.directory);
            try (var earlier = Files.list(this.directory)) {
                earlier.filter(Files::isRegularFile).forEach(Downloads::forget);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The downloads cannot be kept in %s".formatted(this.directory), e);
        }
    }

    private static DownloadDirectory temporary() {
        try {
            return new DownloadDirectory(Files.createTempDirectory("jianting-downloads"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The file of this name, which stands for all that is in it.
     *
     * @param make writes it; only asked when it is not there yet
     */
    Mono<Path> file(String name, Function<Path, Mono<Void>> make) {
        return Mono.defer(() -> {
            var there = kept.getIfPresent(name);
            return there == null ? inTurn(name, make) : Mono.just(there);
        });
    }

    private synchronized Mono<Path> inTurn(String name, Function<Path, Mono<Void>> make) {
        var begun = making.get(name);
        if (begun != null) {
            return begun;
        }
        if (making.size() >= MOST_WAITING) {
            return Mono.error(new TooManyAtOnce());
        }
        var turn = last.onErrorComplete()
                .then(Mono.defer(() -> made(name, make)))
                .doFinally(over -> over(name))
                .cache();
        making.put(name, turn);
        last = turn;
        return turn;
    }

    private synchronized void over(String name) {
        making.remove(name);
        if (making.isEmpty()) {
            // Or each turn would hold the one before it, for ever.
            last = Mono.empty();
        }
    }

    private Mono<Path> made(String name, Function<Path, Mono<Void>> make) {
        var file = directory.resolve(name);
        var part = directory.resolve(name + ".part");
        return make.apply(part)
                .subscribeOn(Schedulers.boundedElastic())
                .then(Mono.fromCallable(() -> Files.move(part, file)))
                .doOnNext(done -> kept.put(name, done))
                .doOnError(failed -> forget(part));
    }

    private static int kilobytes(Path file) {
        try {
            return (int) Math.min(Integer.MAX_VALUE, 1 + (Files.size(file) >> 10));
        } catch (IOException gone) {
            return 1;
        }
    }

    /** Whoever is being sent it gets the rest all the same. */
    private static void forget(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
