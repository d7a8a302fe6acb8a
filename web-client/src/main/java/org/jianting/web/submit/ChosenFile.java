// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.submit;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jianting.consultation.envelopes.Attachment;
import org.jianting.consultation.submitting.FileKind;
import org.jianting.consultation.submitting.SubmissionForm;
import org.jianting.web.page.Texts;

/** A file that somebody chose to send along, and why it cannot be taken, if so. */
@SuppressWarnings("ArrayRecordComponent") // Carried from the form to the intake, never compared.
public record ChosenFile(String name, byte[] content) {

    private static final int LONGEST_NAME = 120;
    private static final Map<String, FileKind> BY_NAME = Map.of(
            "pdf", FileKind.PDF,
            "png", FileKind.PNG,
            "jpg", FileKind.JPEG,
            "jpeg", FileKind.JPEG,
            "docx", FileKind.DOCX,
            "txt", FileKind.TXT);

    /** The name without its folders, which some browsers send, and without what cannot be shown. */
    static ChosenFile named(String name, byte[] content) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .codePoints()
                .filter(character -> Character.isDefined(character)
                        && !Character.isISOControl(character)
                        && Character.getType(character) != Character.FORMAT
                        && Character.getType(character) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        var length = last.codePointCount(0, last.length());
        var shown = length <= LONGEST_NAME
                ? last
                : "…" + last.substring(last.offsetByCodePoints(last.length(), 1 - LONGEST_NAME));
        return new ChosenFile(shown.isEmpty() ? "?" : shown, content);
    }

    /** Why this file cannot be taken. What it is, its content says; a name that says something else is a mistake or a trick. */
    Optional<String> refuse(Texts texts) {
        if (content.length == 0) {
            return Optional.of(texts.get("comment.flaw.file.empty", name));
        }
        if (content.length > SubmissionForm.LARGEST_ATTACHMENT_IN_BYTES) {
            return Optional.of(texts.get(
                    "comment.flaw.file.large", name, megabytes(), SubmissionForm.LARGEST_ATTACHMENT_IN_BYTES >> 20));
        }
        var kind = FileKind.of(content);
        if (kind.isEmpty()) {
            return Optional.of(texts.get("comment.flaw.file.kind", name));
        }
        var said = BY_NAME.get(extension());
        return said == null || said == kind.orElseThrow()
                ? Optional.empty()
                : Optional.of(texts.get("comment.flaw.file.other", name, said, kind.orElseThrow()));
    }

    private String extension() {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private double megabytes() {
        return Math.ceil(content.length / (double) (1 << 20) * 10) / 10;
    }

    public int kilobytes() {
        return (content.length + 1023) >> 10;
    }

    Attachment attachment() {
        return new Attachment(name, FileKind.of(content).orElseThrow().mediaType(), content);
    }

    /** Not its name: names of files name people. */
    @Override
    public String toString() {
        return "ChosenFile(%d bytes)".formatted(content.length);
    }
}
