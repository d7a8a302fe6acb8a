// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.time.Instant;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;

/** A small consultation, only for the tests of the ledger. */
sealed interface SampleFact {

    String round();

    record PeriodOpened(String round, Instant closesAt) implements SampleFact {}

    record PeriodClosed(String round) implements SampleFact {}

    record SubmissionSent(String round, String submission, String text) implements SampleFact {}

    record SubmissionRuled(String round, String submission, String reason) implements SampleFact {}

    static Tag roundTag(String round) {
        return new Tag("round", round);
    }

    static Tag submissionTag(String submission) {
        return new Tag("submission", submission);
    }

    default Set<Tag> tags() {
        return switch (this) {
            case PeriodOpened opened -> Set.of(roundTag(opened.round()));
            case PeriodClosed closed -> Set.of(roundTag(closed.round()));
            case SubmissionSent sent -> Set.of(roundTag(sent.round()), submissionTag(sent.submission()));
            case SubmissionRuled ruled -> Set.of(roundTag(ruled.round()), submissionTag(ruled.submission()));
        };
    }
}
