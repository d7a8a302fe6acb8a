// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.submitting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Base64;
import org.jianting.consultation.desk.Sha256;
import org.jspecify.annotations.Nullable;

/** Tells a repeated request from a different one. It lies in the sealed envelope: a hash of a short text could be guessed. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(NewSubmission submission) {
        var hash = Sha256.start();
        add(hash, submission.text());
        add(hash, submission.sourceKind().name());
        add(hash, submission.name());
        add(hash, submission.contact());
        addCount(hash, submission.clauses().size());
        submission.clauses().forEach(clause -> add(hash, clause.value()));
        submission.attachments().forEach(attachment -> {
            add(hash, attachment.name());
            add(hash, attachment.mediaType());
            addCount(hash, attachment.content().length);
            hash.update(attachment.content());
        });
        return Base64.getEncoder().withoutPadding().encodeToString(hash.digest());
    }

    // Each part goes in with its length, or "ab" and "c" would be the same as "a" and "bc".
    private static void add(MessageDigest hash, @Nullable String part) {
        if (part == null) {
            addCount(hash, -1);
            return;
        }
        var bytes = part.getBytes(UTF_8);
        addCount(hash, bytes.length);
        hash.update(bytes);
    }

    private static void addCount(MessageDigest hash, int count) {
        hash.update(ByteBuffer.allocate(Integer.BYTES).putInt(count).array());
    }
}
