// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.submitting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class FileKindTest {

    @Test
    void a_kind_is_told_by_its_content() {
        assertThat(FileKind.of("%PDF-1.7 …".getBytes(UTF_8))).contains(FileKind.PDF);
        assertThat(FileKind.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1}))
                .contains(FileKind.JPEG);
        assertThat(FileKind.of("同意。\r\n".getBytes(UTF_8))).contains(FileKind.TXT);
    }

    @Test
    void a_zip_is_taken_only_when_it_is_a_document() throws IOException {
        assertThat(FileKind.of(zip("[Content_Types].xml", "word/document.xml"))).contains(FileKind.DOCX);
        assertThat(FileKind.of(zip("virus.exe"))).isEmpty();
    }

    @Test
    void what_is_none_of_these_is_not_taken() {
        assertThat(FileKind.of(new byte[0])).isEmpty();
        assertThat(FileKind.of(new byte[] {'M', 'Z', 0, 1})).isEmpty();
        assertThat(FileKind.of(new byte[] {(byte) 0xc3, (byte) 0x28})).isEmpty();
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
            }
        }
        return bytes.toByteArray();
    }
}
