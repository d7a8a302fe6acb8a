// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;

/** Looks for words in every file of a directory, in every form in which a program may have left them there. */
final class Plaintext {

    private static final List<Charset> FORMS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private Plaintext() {}

    /** Where the words stand, and in which form; empty when nowhere. */
    static List<String> findings(Path directory, List<String> words) {
        var found = new ArrayList<String>();
        try (var files = Files.walk(directory)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                // One character for one byte: to look for bytes is then to look for text.
                var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                words.forEach(word -> forms(word)
                        .filter(form -> content.contains(form.bytes()))
                        .forEach(form -> found.add("%s in %s as %s".formatted(word, file, form.name()))));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return found;
    }

    private record Form(String name, String bytes) {}

    private static Stream<Form> forms(String word) {
        return FORMS.stream().flatMap(charset -> {
            var bytes = word.getBytes(charset);
            return Stream.concat(
                    Stream.of(
                            new Form(charset.name(), new String(bytes, StandardCharsets.ISO_8859_1)),
                            new Form(charset + " in hexadecimal", HexFormat.of().formatHex(bytes))),
                    base64(charset.name(), bytes));
        });
    }

    /** In Base64 the same bytes look in three ways, by what goes before; the characters that a neighbour shares are left out. */
    private static Stream<Form> base64(String charset, byte[] bytes) {
        return Stream.of(0, 1, 2).flatMap(before -> {
            var shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            return Stream.of(Base64.getEncoder(), Base64.getUrlEncoder())
                    .map(encoder -> encoder.withoutPadding().encodeToString(shifted))
                    .map(text -> text.substring(before == 0 ? 0 : before + 1, text.length() - 1))
                    .map(text -> new Form(charset + " in Base64", text));
        });
    }

    /** The index packs what it stores, so it is asked itself: every word that it knows, and every text that it keeps. */
    static List<String> findingsInIndex(Path directory, List<String> words) {
        var found = new ArrayList<String>();
        try (var files = Files.walk(directory)) {
            var indexes = files.filter(file -> file.getFileName().toString().startsWith("segments_"))
                    .map(Path::getParent)
                    .distinct()
                    .toList();
            if (indexes.isEmpty()) {
                throw new IllegalStateException("There is no index in " + directory);
            }
            for (var index : indexes) {
                try (var reader = DirectoryReader.open(FSDirectory.open(index))) {
                    var stored = reader.storedFields();
                    for (int document = 0; document < reader.maxDoc(); document++) {
                        var kept = stored.document(document).toString();
                        words.stream().filter(kept::contains).forEach(word -> found.add(word + " in the index"));
                    }
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return found;
    }
}
