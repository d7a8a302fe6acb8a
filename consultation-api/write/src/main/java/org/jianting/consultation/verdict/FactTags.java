// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.verdict;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jianting.consultation.events.*;

/** Under which tags each fact is found again. Every fact has its consultation's. */
public final class FactTags implements TagResolver {

    static Tag consultation(ConsultationId id) {
        return Tag.of(ConsultationEvent.TAG, id.value());
    }

    static Tag submission(SubmissionId id) {
        return Tag.of("submission", id.value());
    }

    /** The numbers 1000·page+1 to 1000·(page+1) of a round's roster. */
    static Tag page(ConsultationId id, int round, int page) {
        return Tag.of("page", id.value() + "/" + round + "/" + page);
    }

    /** The pseudonym of an idempotency key, within one consultation. */
    public static Tag idempotency(ConsultationId id, String pseudonym) {
        return Tag.of("idempotency", id.value() + "/" + pseudonym);
    }

    /** An attached file, by its ciphertext: who comes upon the file asks the record whether it is known. */
    public static Tag attachment(Digest ciphertext) {
        return Tag.of("attachment", ciphertext.value());
    }

    /** What a clerk's entry rests on: whoever comes upon a scan asks the record which entries name it. */
    public static Tag evidence(ConsultationId id, Digest evidence) {
        return Tag.of("evidence", id.value() + "/" + evidence.value());
    }

    @Override
    public Set<Tag> resolve(EventMessage event) {
        return event.payload() instanceof ConsultationEvent fact ? of(fact) : Set.of();
    }

    static Set<Tag> of(ConsultationEvent fact) {
        Set<Tag> tags = new HashSet<>();
        tags.add(consultation(fact.consultationId()));
        if (fact instanceof SubmissionEvent submission) {
            tags.add(submission(submission.submissionId()));
        }
        switch (fact) {
            case SubmissionReceived received -> addOwn(tags, received);
            case SubmissionRegisteredByClerk entry -> tags.add(evidence(entry.consultationId(), entry.evidence()));
            case RosterPageSealed sealed ->
                tags.add(page(sealed.consultationId(), sealed.round(), Boundary.pageOf(sealed.firstNumber())));
            case PointsExtracted extracted -> addNumber(tags, extracted, extracted.round(), extracted.number());
            case PublicTextProposed proposed -> addNumber(tags, proposed, proposed.round(), proposed.number());
            case PublicTextApproved approved -> addNumber(tags, approved, approved.round(), approved.number());
            case RulingProposed ruling -> addPages(tags, ruling, ruling.round(), ruling.coverage());
            case RulingSuperseded ruling -> addPages(tags, ruling, ruling.round(), ruling.coverage());
            case ConsultationEvent other -> {
                // Found by its consultation, and by its submission where it has one.
            }
        }
        return tags;
    }

    private static void addOwn(Set<Tag> tags, SubmissionReceived received) {
        if (received.idempotency() != null) {
            tags.add(idempotency(received.consultationId(), received.idempotency()));
        }
        received.attachments().forEach(attachment -> tags.add(attachment(attachment.ciphertext())));
    }

    private static void addNumber(Set<Tag> tags, ConsultationEvent fact, int round, int number) {
        tags.add(page(fact.consultationId(), round, Boundary.pageOf(number)));
    }

    private static void addPages(Set<Tag> tags, ConsultationEvent fact, int round, Coverage coverage) {
        pagesOf(coverage).forEach(page -> tags.add(page(fact.consultationId(), round, page)));
    }

    /** The pages of the roster that a coverage touches, in order. */
    public static List<Integer> pagesOf(Coverage coverage) {
        var pages = new java.util.TreeSet<Integer>();
        for (var range : coverage.ranges()) {
            for (int page = Boundary.pageOf(range.from()); page <= Boundary.pageOf(range.to()); page++) {
                pages.add(page);
            }
        }
        coverage.parts().forEach(part -> pages.add(Boundary.pageOf(part.number())));
        return List.copyOf(pages);
    }
}
