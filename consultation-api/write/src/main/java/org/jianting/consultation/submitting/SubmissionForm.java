// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.submitting;

import static org.jianting.consultation.desk.Guards.start;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jianting.consultation.envelopes.Attachment;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.TextRule;
import org.jspecify.annotations.Nullable;

/** What a submission may be, before anybody asks whether it is in time. */
public final class SubmissionForm {

    public static final TextRule TEXT = new TextRule("text", 1, 10_000);
    public static final TextRule NAME = new TextRule("name", 0, 100);
    public static final TextRule CONTACT = new TextRule("contact", 0, 200);
    public static final int MOST_CLAUSES = 20;
    public static final int MOST_ATTACHMENTS = 5;
    public static final int LARGEST_ATTACHMENT_IN_BYTES = 2 << 20;

    private static final TextRule FILE_NAME = new TextRule("name", 1, 200);
    private static final int LONGEST_KEY = 100;

    private SubmissionForm() {}

    /** Empty when it can be taken. */
    public static Optional<Refusal> refuse(NewSubmission submission) {
        return start().fit(TEXT, submission.text())
                .fit(NAME, submission.name())
                .fit(CONTACT, submission.contact())
                .that(
                        () -> submission.clauses().size() <= MOST_CLAUSES,
                        () -> new FormRefusal.TooMany(
                                "clauses", submission.clauses().size(), MOST_CLAUSES))
                .that(
                        () -> new HashSet<>(submission.clauses()).size()
                                == submission.clauses().size(),
                        () -> new FormRefusal.NamedTwice("clauses"))
                .none(() -> refuse(submission.attachments()))
                .refusal();
    }

    private static Optional<Refusal> refuse(List<Attachment> attachments) {
        if (attachments.size() > MOST_ATTACHMENTS) {
            return Optional.of(new FormRefusal.TooMany("attachments", attachments.size(), MOST_ATTACHMENTS));
        }
        for (int i = 0; i < attachments.size(); i++) {
            var refusal = refuse(attachments.get(i), i + 1);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refuse(Attachment attachment, int number) {
        int size = attachment.content().length;
        return start().fit(FILE_NAME.at("attachments[%d].name".formatted(number - 1)), attachment.name())
                .that(
                        () -> size <= LARGEST_ATTACHMENT_IN_BYTES,
                        () -> new FormRefusal.TooLarge(number, size, LARGEST_ATTACHMENT_IN_BYTES))
                .that(
                        () -> FileKind.of(attachment.content())
                                .filter(kind -> kind.mediaType().equals(attachment.mediaType()))
                                .isPresent(),
                        () -> new FormRefusal.WrongKind(number, attachment.mediaType()))
                .refusal();
    }

    /** Empty for no key, and for one of 1 to 100 printable ASCII characters. */
    static Optional<Refusal> refuseKey(@Nullable String key) {
        if (key == null) {
            return Optional.empty();
        }
        boolean fit = !key.isBlank() && key.length() <= LONGEST_KEY;
        for (int i = 0; fit && i < key.length(); i++) {
            fit = key.charAt(i) >= ' ' && key.charAt(i) <= '~';
        }
        return fit ? Optional.empty() : Optional.of(new FormRefusal.UnfitKey(key.length(), LONGEST_KEY));
    }
}
