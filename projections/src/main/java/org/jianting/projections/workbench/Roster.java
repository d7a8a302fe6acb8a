// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.workbench;

import java.util.ArrayList;
import java.util.List;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.RegistrationVerified;
import org.jianting.consultation.events.RosterSealed;
import org.jianting.consultation.events.SubmissionReceived;
import org.jianting.projections.outcome.RecordedFacts;
import org.jianting.projections.views.Documents.Change;

/**
 * The submissions of a sealed roster, read again from the record: it numbers them in the order in which it accepted them. Nobody
 * rules before, so nothing is prepared while people submit.
 */
record Roster(RecordedFacts record, RosterSealed sealed) {

    List<Change<Columns>> columns(long position) {
        var changes = new ArrayList<Change<Columns>>();
        var reading = new Reading();
        record.forEach(
                sealed.consultationId(),
                List.of(SubmissionReceived.class, RegistrationVerified.class),
                fact -> accept(fact, reading));
        var read = reading.all();
        var count = read.stream().mapToInt(Columns::size).sum();
        if (count != sealed.count()) {
            throw new IllegalStateException("The roster of %s counts %d submissions, the record has accepted %d"
                    .formatted(sealed.consultationId(), sealed.count(), count));
        }
        for (var thousand = 0; thousand < read.size(); thousand++) {
            var each = read.get(thousand);
            changes.add(new Change<>(
                    Columns.idOf(sealed.consultationId(), sealed.round(), thousand), position, each, same -> each));
        }
        return changes;
    }

    private void accept(ConsultationEvent fact, Reading reading) {
        if (fact instanceof SubmissionReceived received && received.round() == sealed.round()) {
            reading.add(received.channel(), received.clauses());
        } else if (fact instanceof RegistrationVerified verified
                && verified.round() == sealed.round()
                && !verified.late()) {
            reading.add(verified.channel(), verified.clauses());
        }
    }

    private static final class Reading {

        private final List<Columns> full = new ArrayList<>();
        private Columns.Growing last = new Columns.Growing();

        void add(ChannelKind channel, List<ClauseId> clauses) {
            last.add(channel, clauses);
            if (last.isFull()) {
                full.add(last.grown());
                last = new Columns.Growing();
            }
        }

        List<Columns> all() {
            var all = new ArrayList<>(full);
            if (!last.isEmpty()) {
                all.add(last.grown());
            }
            return all;
        }
    }
}
