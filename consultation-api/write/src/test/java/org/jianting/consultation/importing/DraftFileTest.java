// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** Files that are not what they say, and those that are. */
class DraftFileTest {

    private static final byte[] DRAFT = Manuscript.of(word -> word.paragraph("第一条　内容。"));

    private static String ruleOf(FileForm said, byte[] content) {
        return new DraftFile(said, content).read() instanceof Reading.Unread(var refusal) ? refusal.rule() : "read";
    }

    private static Reading.Read read(FileForm said, byte[] content) {
        return (Reading.Read) new DraftFile(said, content).read();
    }

    private static byte[] zip(Map<String, byte[]> entries) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] with(byte[] document, String name, byte[] content) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(document));
                var to = new ZipOutputStream(bytes)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (!entry.getName().equals(name)) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    from.transferTo(to);
                }
            }
            to.putNextEntry(new ZipEntry(name));
            to.write(content);
        }
        return bytes.toByteArray();
    }

    @Test
    void a_word_document_is_read() {
        assertThat(read(FileForm.DOCX, DRAFT).text()).isEqualTo("第一条　内容。\n");
    }

    @Test
    void a_zip_under_another_name_is_not_a_document() throws Exception {
        assertThat(ruleOf(FileForm.DOCX, zip(Map.of("a.txt", "hello".getBytes(UTF_8)))))
                .isEqualTo("not-what-it-says");
    }

    @Test
    void a_spreadsheet_is_not_a_document() throws Exception {
        try (var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook()) {
            book.createSheet().createRow(0).createCell(0).setCellValue("第一条");
            var bytes = new ByteArrayOutputStream();
            book.write(bytes);
            assertThat(ruleOf(FileForm.DOCX, bytes.toByteArray())).isEqualTo("not-what-it-says");
        }
    }

    @Test
    void a_bomb_is_counted_and_never_kept() throws Exception {
        var bomb = with(DRAFT, "word/media/image1.png", new byte[WordFile.LARGEST_UNPACKED_IN_BYTES + 1]);

        assertThat(bomb).hasSizeLessThan(1 << 20);
        assertThat(ruleOf(FileForm.DOCX, bomb)).isEqualTo("unpacks-too-large");
    }

    @Test
    void a_part_of_a_document_is_no_larger_than_memory_bears() throws Exception {
        var long_ = with(DRAFT, "word/document.xml", new byte[WordFile.LARGEST_PART_IN_BYTES + 1]);

        assertThat(ruleOf(FileForm.DOCX, long_)).isEqualTo("unpacks-too-large");
    }

    @Test
    void a_password_is_said_to_be_one() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var sealed = encryptor.getDataStream(files)) {
                sealed.write(DRAFT);
            }
            files.writeFilesystem(bytes);
        }
        assertThat(ruleOf(FileForm.DOCX, bytes.toByteArray())).isEqualTo("encrypted");
    }

    @Test
    void a_document_of_before_2007_is_not_a_document_of_today() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
            files.writeFilesystem(bytes);
        }
        assertThat(ruleOf(FileForm.DOCX, bytes.toByteArray())).isEqualTo("not-what-it-says");
    }

    @Test
    void macros_are_turned_away() throws Exception {
        assertThat(ruleOf(FileForm.DOCX, with(DRAFT, "word/vbaProject.bin", new byte[10])))
                .isEqualTo("with-macros");
    }

    @Test
    void half_a_document_is_damaged() {
        assertThat(ruleOf(FileForm.DOCX, Arrays.copyOf(DRAFT, DRAFT.length / 2)))
                .isEqualTo("damaged");
    }

    @Test
    void a_document_that_names_an_entity_of_this_machine_is_damaged() throws Exception {
        var xml = "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r>"
                + "<w:t>&e;</w:t></w:r></w:p></w:body></w:document>";

        assertThat(ruleOf(FileForm.DOCX, with(DRAFT, "word/document.xml", xml.getBytes(UTF_8))))
                .isEqualTo("damaged");
    }

    @Test
    void a_document_without_words_says_so() {
        assertThat(ruleOf(FileForm.DOCX, Manuscript.of(word -> word.paragraph(" "))))
                .isEqualTo("no-words");
    }

    @Test
    void nothing_is_nothing() {
        assertThat(ruleOf(FileForm.DOCX, new byte[0])).isEqualTo("empty-file");
        assertThat(ruleOf(FileForm.MARKDOWN, new byte[0])).isEqualTo("empty-file");
    }

    @Test
    void a_picture_is_no_text_whatever_it_is_called() {
        var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0};

        assertThat(ruleOf(FileForm.MARKDOWN, png)).isEqualTo("not-what-it-says");
        assertThat(ruleOf(FileForm.DOCX, png)).isEqualTo("not-what-it-says");
    }

    @Test
    void text_in_the_national_encoding_is_read_and_that_is_said() {
        var read = read(FileForm.TEXT, "第一条　内容。".getBytes(Charset.forName("GB18030")));

        assertThat(read.text()).isEqualTo("第一条　内容。\n");
        assertThat(read.remarks()).extracting(Remarks.Counted::kind).containsExactly("OTHER_ENCODING");
    }

    @Test
    void a_mark_of_the_encoding_is_no_character_of_the_text() {
        assertThat(read(FileForm.TEXT, "\uFEFF第一条".getBytes(UTF_8)).text()).isEqualTo("第一条\n");
    }

    @Test
    void quotations_thousands_deep_are_turned_away_and_bring_nobody_down() {
        assertThat(ruleOf(FileForm.MARKDOWN, ">".repeat(100_000).concat(" 第一条").getBytes(UTF_8)))
                .isIn("damaged", "no-words", "read");
    }
}
