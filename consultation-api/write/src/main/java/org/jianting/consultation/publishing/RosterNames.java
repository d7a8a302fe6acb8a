// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publishing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jianting.consultation.desk.Sha256;
import org.jianting.consultation.events.SubmissionId;

/**
 * Which number each submission has, as eight bytes of a fingerprint of its name: asked only for the few whose text was
 * erased, and a million names in full would take a hundred megabytes.
 */
final class RosterNames {

    private static final int PAGE = 1_000;

    private final Map<Integer, long[]> pages = new HashMap<>();
    private final Set<Long> erased = new HashSet<>();
    private int count;

    void number(int number, SubmissionId submission) {
        pages.computeIfAbsent(number / PAGE, first -> new long[PAGE])[number % PAGE] = fingerprint(submission);
        count++;
    }

    /** How many submissions were numbered. */
    int count() {
        return count;
    }

    void erase(SubmissionId submission) {
        erased.add(fingerprint(submission));
    }

    boolean isErased(int number) {
        var page = pages.get(number / PAGE);
        return page != null && erased.contains(page[number % PAGE]);
    }

    private static long fingerprint(SubmissionId submission) {
        return ByteBuffer.wrap(Sha256.start().digest(submission.value().getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}
