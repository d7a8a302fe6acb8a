// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.story;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Texts and comments that nobody of this project wrote. They stand beside the project and not in it. */
record RealInput(Path folder) {

    static Optional<RealInput> find() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("../shared/data").normalize())
                .filter(path -> Files.isDirectory(path.resolve("comments")))
                .findFirst()
                .map(RealInput::new);
    }

    String statute(String name) {
        try {
            return Files.readString(folder.resolve("statutes").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bodies in the order of the file, empty ones included. */
    List<String> comments(String name) {
        try (var rows =
                CsvReader.builder().ofNamedCsvRecord(folder.resolve("comments").resolve(name))) {
            return rows.stream().map(RealInput::body).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String body(NamedCsvRecord row) {
        return row.getField("comment-body");
    }
}
