// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import java.util.List;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.jianting.consultation.events.ConsultationEvent;

/**
 * Facts that a processor hands to its view in one message. Axon spends more on an event than these views do, and it hands on
 * batches without the position of each event; one message for several hundred facts settles both.
 */
record Delivery(List<Recorded> facts) {

    static final QualifiedName NAME = new QualifiedName("Delivery");

    private static final MessageType TYPE = new MessageType(NAME);

    /** A fact as the record holds it, not yet decoded. */
    record Recorded(long position, EventMessage event) {

        Fact fact() {
            if (event.payload() instanceof ConsultationEvent fact) {
                return new Fact(position, fact);
            }
            throw new IllegalStateException("The event at position %,d is a %s, of which the views know nothing"
                    .formatted(position, event.payloadType().getName()));
        }
    }

    EventMessage message() {
        return new GenericEventMessage(TYPE, this);
    }

    /** Decoded on the thread of the view, so that several views decode at once. */
    List<Fact> decoded() {
        return facts.stream().map(Recorded::fact).toList();
    }

    long last() {
        return facts.getLast().position();
    }
}
