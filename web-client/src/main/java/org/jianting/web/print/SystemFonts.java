// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the Chinese fonts that this machine has, where the three kinds of system keep their fonts. */
final class SystemFonts {

    /** How letters look. */
    enum Face {
        SANS,
        BOLD,
        SERIF
    }

    private static final Map<Face, List<String>> FILES = Map.of(
            Face.SANS,
            List.of(
                    "NotoSansCJK-Regular.ttc",
                    "NotoSansCJKsc-Regular.otf",
                    "NotoSansSC-Regular.otf",
                    "NotoSansSC-Regular.ttf",
                    "SourceHanSansSC-Regular.otf",
                    "SourceHanSans.ttc",
                    "DroidSansFallbackFull.ttf",
                    "wqy-microhei.ttc",
                    "wqy-zenhei.ttc",
                    "msyh.ttc",
                    "simhei.ttf",
                    "STHeiti Light.ttc",
                    "Hiragino Sans GB.ttc",
                    "Arial Unicode.ttf"),
            Face.BOLD,
            List.of(
                    "NotoSansCJK-Bold.ttc",
                    "NotoSansCJKsc-Bold.otf",
                    "NotoSansSC-Bold.otf",
                    "NotoSansSC-Bold.ttf",
                    "SourceHanSansSC-Bold.otf",
                    "msyhbd.ttc",
                    "STHeiti Medium.ttc"),
            Face.SERIF,
            List.of(
                    "NotoSerifCJK-Regular.ttc",
                    "NotoSerifCJKsc-Regular.otf",
                    "NotoSerifSC-Regular.otf",
                    "NotoSerifSC-Regular.ttf",
                    "SourceHanSerifSC-Regular.otf",
                    "uming.ttc",
                    "simsun.ttc",
                    "Songti.ttc"));
    private static final Logger LOG = LoggerFactory.getLogger(SystemFonts.class);
    private static final int DEEPEST = 6;

    private final List<Path> directories;

    SystemFonts(List<Path> directories) {
        this.directories = List.copyOf(directories);
    }

    static SystemFonts ofThisMachine() {
        var home = Path.of(Objects.requireNonNullElse(System.getProperty("user.home"), "."));
        var windows = Path.of(Objects.requireNonNullElse(System.getenv("WINDIR"), "C:\\Windows"));
        return new SystemFonts(List.of(
                home.resolve(".local/share/fonts"),
                home.resolve(".fonts"),
                Path.of("/usr/local/share/fonts"),
                Path.of("/usr/share/fonts"),
                home.resolve("Library/Fonts"),
                Path.of("/Library/Fonts"),
                Path.of("/System/Library/Fonts"),
                windows.resolve("Fonts")));
    }

    /** The files for a face, the best first. */
    List<Path> find(Face face) {
        var there = files();
        return Objects.requireNonNull(FILES.get(face)).stream()
                .map(there::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private Map<String, Path> files() {
        var files = new HashMap<String, Path>();
        for (var directory : directories) {
            if (Files.isDirectory(directory)) {
                try (Stream<Path> found = Files.walk(directory, DEEPEST)) {
                    found.filter(Files::isRegularFile)
                            .forEach(
                                    file -> files.putIfAbsent(file.getFileName().toString(), file));
                } catch (IOException | UncheckedIOException unreadable) {
                    // A font that we may not read is a font that is not there.
                    LOG.debug("The fonts in {} cannot be read", directory, unreadable);
                }
            }
        }
        return files;
    }
}
