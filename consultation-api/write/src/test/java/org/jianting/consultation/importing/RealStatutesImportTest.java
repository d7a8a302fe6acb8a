// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jianting.consultation.clauses.Clauses;
import org.jianting.consultation.events.Clause;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Laws that nobody of this project wrote, through a file and back. */
class RealStatutesImportTest {

    private static final Pattern NUMBER = Pattern.compile("第[一二三四五六七八九十百零]+条[ 　]*");

    private static Optional<Path> statutes() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("../shared/data/statutes").normalize())
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static String statute(String name) throws IOException {
        var folder = statutes();
        assumeTrue(folder.isPresent(), "skipped: there is no ../shared/data/statutes");
        return Files.readString(folder.get().resolve(name));
    }

    private record Seen(String id, String label, String text) {}

    private static List<Seen> seen(String text) {
        return Clauses.parse(text).stream().map(RealStatutesImportTest::seen).toList();
    }

    private static Seen seen(Clause clause) {
        return new Seen(clause.id().value(), clause.label(), clause.text());
    }

    private static String read(FileForm form, byte[] content) {
        return ((Reading.Read) new DraftFile(form, content).read()).text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decree-713-2019.md",
                "beijing-parking-2021-09-24.md",
                "beijing-parking-2024-03-29.md",
                "legislation-law-2015-03-15.md",
                "legislation-law-2023-03-13.md"
            })
    void a_statute_in_markdown_has_the_clauses_that_it_has(String name) throws IOException {
        var statute = statute(name);

        assertThat(seen(read(FileForm.MARKDOWN, statute.getBytes(UTF_8)))).isEqualTo(seen(statute));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decree-713-2019.md",
                "beijing-parking-2021-09-24.md",
                "beijing-parking-2024-03-29.md",
                "legislation-law-2015-03-15.md",
                "legislation-law-2023-03-13.md"
            })
    void a_statute_whose_articles_word_numbers_has_the_clauses_that_it_has(String name) throws IOException {
        var plain = read(FileForm.MARKDOWN, statute(name).getBytes(UTF_8));
        var document = Manuscript.of(word -> {
            var articles = word.list(new Manuscript.Level(STNumberFormat.CHINESE_COUNTING_THOUSAND, "第%1条"));
            for (var line : plain.lines().filter(each -> !each.isBlank()).toList()) {
                var number = NUMBER.matcher(line);
                if (number.lookingAt()) {
                    word.numbered(articles, 0, line.substring(number.end()));
                } else {
                    word.paragraph(line);
                }
            }
        });

        assertThat(seen(read(FileForm.DOCX, document))).isEqualTo(seen(plain));
    }
}
