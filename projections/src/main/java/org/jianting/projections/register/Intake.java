// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jianting.consultation.events.SubmissionId;
import org.jspecify.annotations.Nullable;

/**
 * What came in during one round, apart from the numbered submissions themselves.
 *
 * @param accepted so many have a number
 * @param sealed whether the roster is sealed and the numbers stand for good
 */
record Intake(
        int round,
        int accepted,
        boolean sealed,
        List<PendingRegistration> pending,
        List<LateSubmission> late,
        List<Erasure> erasures) {

    Intake(int round) {
        this(round, 0, false, List.of(), List.of(), List.of());
    }

    Intake acceptOne() {
        return new Intake(round, accepted + 1, sealed, pending, late, erasures);
    }

    Intake seal() {
        return new Intake(round, accepted, true, pending, late, erasures);
    }

    Intake await(PendingRegistration registration) {
        return new Intake(round, accepted, sealed, and(pending, registration), late, erasures);
    }

    Intake settle(SubmissionId submission) {
        var others =
                without(pending, registration -> registration.submissionId().equals(submission));
        return new Intake(round, accepted, sealed, others, late, erasures);
    }

    /** Late is late, however often it is said; what is known of it stays. */
    Intake late(LateSubmission submission) {
        var others = without(late, known -> known.submissionId().equals(submission.submissionId()));
        var known = late.stream()
                .filter(other -> other.submissionId().equals(submission.submissionId()))
                .findFirst();
        return new Intake(
                round,
                accepted,
                sealed,
                pending,
                and(others, known.map(submission::and).orElse(submission)),
                erasures);
    }

    Intake erase(Erasure erasure) {
        return new Intake(round, accepted, sealed, pending, late, and(erasures, erasure));
    }

    Optional<PendingRegistration> pending(SubmissionId submission) {
        return pending.stream()
                .filter(registration -> registration.submissionId().equals(submission))
                .findFirst();
    }

    @Nullable
    Erasure erasureOf(SubmissionId submission) {
        return erasures.stream()
                .filter(erasure -> erasure.submissionId().equals(submission))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static <T> List<T> and(List<T> some, T another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }

    private static <T> List<T> without(List<T> some, Predicate<T> which) {
        var rest = new ArrayList<>(some);
        rest.removeIf(which);
        return List.copyOf(rest);
    }
}
