// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseKind;
import org.junit.jupiter.api.Assumptions;

/** Real statutes, which stand beside the project and not in it. */
final class Statutes {

    static final String PARKING_2021 = "beijing-parking-2021-09-24.md";
    static final String PARKING_2024 = "beijing-parking-2024-03-29.md";
    static final String LEGISLATION_2015 = "legislation-law-2015-03-15.md";
    static final String LEGISLATION_2023 = "legislation-law-2023-03-13.md";
    static final String DECREE_713 = "decree-713-2019.md";

    private Statutes() {}

    static String text(String name) {
        var folder = folder();
        Assumptions.assumeTrue(folder.isPresent(), "Skipped: ../shared/data/statutes is not beside the project");
        try {
            return Files.readString(folder.get().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Clause> clauses(String name) {
        return Clauses.parse(text(name));
    }

    static long count(List<Clause> clauses, ClauseKind kind) {
        return clauses.stream().filter(clause -> clause.kind() == kind).count();
    }

    private static Optional<Path> folder() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("../shared/data/statutes"))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
