// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import java.util.List;

/**
 * A page of the sealed roster: the submissions from {@code firstNumber} on, a thousand to a page, so that a rule about number 41,207 reads one page and not the whole roster.
 */
public record RosterPageSealed(ConsultationId consultationId, int round, int firstNumber, List<RosterEntry> entries)
        implements RoundEvent {
    /** Entries on a full page. */
    public static final int SIZE = 1000;

    public RosterPageSealed {
        entries = List.copyOf(entries);
        if (firstNumber % SIZE != 1 || entries.isEmpty() || entries.size() > SIZE) {
            throw new IllegalArgumentException("A roster page holds 1 to %d entries from 1, %d, … on, not %d from %d"
                    .formatted(SIZE, SIZE + 1, entries.size(), firstNumber));
        }
    }
}
