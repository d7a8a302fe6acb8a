// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationId;

/**
 * {@value #SIZE} submissions with neighbouring numbers, column by column. They never change: the roster is sealed.
 *
 * @param channels through which each came
 * @param clauses the clauses that each is about, between commas; empty where it named none
 */
record Columns(List<ChannelKind> channels, List<String> clauses) {

    static final int SIZE = 1000;

    Columns {
        channels = List.copyOf(channels);
        clauses = List.copyOf(clauses);
    }

    static String idOf(ConsultationId consultation, int round, int thousand) {
        return "%s/%d/%d".formatted(consultation.value(), round, thousand);
    }

    int size() {
        return clauses.size();
    }

    ChannelKind channel(int index) {
        return channels.get(index);
    }

    /** Columns while they grow. */
    static final class Growing {

        private final List<ChannelKind> channels = new ArrayList<>(SIZE);
        private final List<String> clauses = new ArrayList<>(SIZE);

        void add(ChannelKind channel, List<ClauseId> about) {
            channels.add(channel);
            clauses.add(about.stream().distinct().map(ClauseId::value).collect(Collectors.joining(",")));
        }

        boolean isFull() {
            return clauses.size() == SIZE;
        }

        boolean isEmpty() {
            return clauses.isEmpty();
        }

        Columns grown() {
            return new Columns(channels, clauses);
        }
    }
}
