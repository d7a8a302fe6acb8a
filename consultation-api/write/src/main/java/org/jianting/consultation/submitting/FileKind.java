// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.submitting;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of file that are taken, told by their content and never by what they are called. */
public enum FileKind {
    PDF("application/pdf") {
        @Override
        boolean matches(byte[] content) {
            return startsWith(content, "%PDF-");
        }
    },
    PNG("image/png") {
        @Override
        boolean matches(byte[] content) {
            return startsWith(content, "\u0089PNG\r\n\u001a\n");
        }
    },
    JPEG("image/jpeg") {
        @Override
        boolean matches(byte[] content) {
            return startsWith(content, "\u00ff\u00d8\u00ff");
        }
    },
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document") {
        // The names in a zip stand uncompressed, so that nothing needs to be unpacked, which a zip bomb waits for.
        @Override
        boolean matches(byte[] content) {
            return startsWith(content, "PK\u0003\u0004")
                    && contains(content, "[Content_Types].xml")
                    && contains(content, "word/document.xml");
        }
    },
    TXT("text/plain") {
        @Override
        boolean matches(byte[] content) {
            try {
                return UTF_8.newDecoder()
                        .decode(ByteBuffer.wrap(content))
                        .chars()
                        .noneMatch(character ->
                                character < ' ' && character != '\n' && character != '\r' && character != '\t');
            } catch (CharacterCodingException notText) {
                return false;
            }
        }
    };

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    abstract boolean matches(byte[] content);

    /** The kind of a file; empty for one that is not taken, and for an empty one. */
    public static Optional<FileKind> of(byte[] content) {
        return content.length == 0
                ? Optional.empty()
                : Arrays.stream(values()).filter(kind -> kind.matches(content)).findFirst();
    }

    private static boolean startsWith(byte[] content, String latin) {
        var wanted = latin.getBytes(ISO_8859_1);
        return content.length >= wanted.length && Arrays.equals(content, 0, wanted.length, wanted, 0, wanted.length);
    }

    private static boolean contains(byte[] content, String latin) {
        return new String(content, ISO_8859_1).contains(latin);
    }
}
