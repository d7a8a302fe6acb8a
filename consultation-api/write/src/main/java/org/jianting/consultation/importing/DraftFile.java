// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import org.jianting.consultation.desk.Sha256;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.verdict.TextRule;
import org.jianting.consultation.verdict.Words;

/** A file as it came; what it is shows in its content, never in what it is called. */
final class DraftFile {

    private static final Charset NATIONAL = Charset.forName("GB18030");

    private final FileForm said;
    private final byte[] content;

    DraftFile(FileForm said, byte[] content) {
        this.said = said;
        this.content = content;
    }

    Digest digest() {
        return Sha256.digest(content);
    }

    Reading read() {
        if (content.length == 0) {
            return new Reading.Unread(new ImportRefusal.EmptyFile());
        }
        return switch (said) {
            case DOCX -> docx();
            case MARKDOWN, TEXT -> text();
        };
    }

    private Reading docx() {
        if (startsWith("PK\u0003\u0004")) {
            return withWords(WordFile.read(content));
        }
        // What Word writes under a password is one of these as well, as is its format of before 2007.
        if (startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return new Reading.Unread(
                    OldWordFile.isEncrypted(content)
                            ? new ImportRefusal.Encrypted()
                            : notThis("旧的Word格式（.doc）或其他旧版办公文件", "the older format .doc, or another old office file"));
        }
        return new Reading.Unread(something());
    }

    private Reading text() {
        var remarks = new Remarks();
        var decoded = decode(remarks);
        if (decoded.isEmpty()) {
            return new Reading.Unread(something());
        }
        try {
            var text =
                    said == FileForm.MARKDOWN ? MarkdownText.of(decoded.get(), remarks) : PlainText.of(decoded.get());
            return withWords(new Reading.Read(said, text, remarks.all()));
            // A quotation in a quotation in a quotation, thousands deep, is no text that anybody wrote.
        } catch (StackOverflowError tooDeep) {
            return new Reading.Unread(new ImportRefusal.Damaged(said.words()));
        }
    }

    private static Reading withWords(Reading reading) {
        return switch (reading) {
            case Reading.Read read
            when TextRule.saysNothing(read.text()) -> new Reading.Unread(new ImportRefusal.NoWords());
            case Reading.Read _, Reading.Unread _ -> reading;
        };
    }

    private Optional<String> decode(Remarks remarks) {
        if (isBinary()) {
            return Optional.empty();
        }
        var utf8 = decode(UTF_8);
        if (utf8.isPresent()) {
            return utf8;
        }
        var national = decode(NATIONAL);
        national.ifPresent(read -> remarks.count(Remark.OTHER_ENCODING));
        return national;
    }

    private Optional<String> decode(Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private boolean isBinary() {
        for (var each : content) {
            if (each >= 0 && each < ' ' && each != '\n' && each != '\r' && each != '\t' && each != '\f') {
                return true;
            }
        }
        return false;
    }

    private ImportRefusal something() {
        if (startsWith("%PDF-")) {
            return notThis("PDF文件", "a PDF");
        }
        if (startsWith("PK\u0003\u0004")) {
            return notThis("压缩包或Office文档", "a zip archive or an office document");
        }
        if (startsWith("{\\rtf")) {
            return notThis("RTF文件", "an RTF file");
        }
        return isBinary() ? notThis("不是文字的数据", "data that is no text") : notThis("纯文本", "plain text");
    }

    private ImportRefusal notThis(String zh, String en) {
        return new ImportRefusal.NotWhatItSays(said.words(), new Words(zh, en));
    }

    private boolean startsWith(String latin) {
        var wanted = latin.getBytes(ISO_8859_1);
        return content.length >= wanted.length && Arrays.equals(content, 0, wanted.length, wanted, 0, wanted.length);
    }
}
