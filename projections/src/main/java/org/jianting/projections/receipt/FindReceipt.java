// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.receipt;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jianting.consultation.events.Digest;
import org.jianting.projections.receipt.ReceiptStatus.Step;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Finds what became of a submission for whoever holds its receipt. */
public final class FindReceipt {

    private final ReceiptDocuments documents;

    FindReceipt(ReceiptDocuments documents) {
        this.documents = documents;
    }

    /**
     * @param position and secret are what the code on a receipt says
     * @param receipt digest of that secret
     * @return empty for a position without a receipt and for a wrong secret alike
     */
    public Mono<ReceiptStatus> find(long position, Digest receipt) {
        return documents
                .pages()
                .find(ReceiptPage.idOf(position))
                .flatMap(page -> Mono.justOrEmpty(page.at(position)))
                .filter(entry -> same(entry.key(), receipt))
                .flatMap(entry -> documents
                        .courses()
                        .find(entry.consultation().value())
                        .map(courses -> status(position, entry, courses.of(entry.round()))));
    }

    /** In the same time whichever character differs. */
    private static boolean same(Digest one, Digest other) {
        return MessageDigest.isEqual(
                one.value().getBytes(US_ASCII), other.value().getBytes(US_ASCII));
    }

    private static ReceiptStatus status(long position, ReceiptEntry entry, Course course) {
        var steps = steps(entry, course);
        var numbered = entry.number() != null && course.of() != null;
        return new ReceiptStatus(
                entry.consultation(),
                entry.round(),
                position,
                entry.channel(),
                entry.receivedAt(),
                entry.digest(),
                steps.getLast().stage(),
                numbered ? entry.number() : null,
                numbered ? course.of() : null,
                List.copyOf(steps));
    }

    private static List<Step> steps(ReceiptEntry entry, Course course) {
        var steps = new ArrayList<Step>();
        switch (entry.standing()) {
            case ACCEPTED -> {
                steps.add(new Step(ReceiptStage.RECEIVED, entry.receivedAt()));
                course.stages().forEach((stage, at) -> steps.add(new Step(stage, at)));
                return steps;
            }
            case AWAITS_VERIFICATION -> addIfReached(steps, ReceiptStage.AWAITS_VERIFICATION, entry.enteredAt());
            case RETURNED -> {
                addIfReached(steps, ReceiptStage.AWAITS_VERIFICATION, entry.enteredAt());
                addIfReached(steps, ReceiptStage.RETURNED, entry.settledAt());
            }
            case LATE -> {
                addIfReached(steps, ReceiptStage.AWAITS_VERIFICATION, entry.enteredAt());
                addIfReached(steps, ReceiptStage.LATE, entry.settledAt());
            }
        }
        addIfReached(steps, ReceiptStage.WITHDRAWN, course.stages().get(ReceiptStage.WITHDRAWN));
        return steps;
    }

    private static void addIfReached(List<Step> steps, ReceiptStage stage, @Nullable Instant at) {
        if (at != null) {
            steps.add(new Step(stage, at));
        }
    }
}
