// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.waiting;

import java.time.Instant;
import java.util.List;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of a consultation, beside its dossier, to say for whom the next step waits.
 *
 * @param noticeApprovedBy who may not be the one who posts it
 * @param ruledBy everybody who proposed a ruling of the round, and so may not approve them
 * @param rulingsReturned when and why the rulings were sent back, as long as no ruling has answered that
 */
public record Involvement(
        ConsultationId consultation,
        @Nullable StaffId noticeApprovedBy,
        List<StaffId> ruledBy,
        @Nullable Instant lastRuledAt,
        @Nullable Returned rulingsReturned,
        PublicTexts texts) {

    /** Of a consultation that nobody has touched yet. */
    public static Involvement none(ConsultationId consultation) {
        return new Involvement(consultation, null, List.of(), null, null, new PublicTexts(0, 0, 0, 0, List.of()));
    }

    /** The rulings were sent back. */
    public record Returned(String reason, Instant at) {}

    /**
     * The public texts of the sealed roster.
     *
     * @param numbered submissions on the roster; each of them has its text approved, proposed, erased, or still to be written
     * @param proposed what waits for a second person, by who cannot be that person
     */
    public record PublicTexts(int numbered, int approved, int erased, int toWrite, List<Proposed> proposed) {

        /** How many wait that this person neither proposed nor split. */
        public int waitingFor(StaffId person) {
            return proposed.stream()
                    .filter(some -> !some.isBy(person))
                    .mapToInt(Proposed::count)
                    .sum();
        }

        /** Since when the oldest of them waits. */
        public @Nullable Instant oldestFor(StaffId person) {
            return proposed.stream()
                    .filter(some -> !some.isBy(person))
                    .map(Proposed::oldest)
                    .min(Instant::compareTo)
                    .orElse(null);
        }
    }

    /** Texts of one proposer, and of one who split the submissions where somebody did. */
    public record Proposed(StaffId by, @Nullable StaffId splitBy, int count, Instant oldest) {
        boolean isBy(StaffId person) {
            return by.equals(person) || person.equals(splitBy);
        }
    }
}
