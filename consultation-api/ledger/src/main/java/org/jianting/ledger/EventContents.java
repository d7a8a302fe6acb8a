// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.util.Objects;
import java.util.Set;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.Tag;

/** Turns Axon's message into what the record keeps. */
final class EventContents {

    private EventContents() {}

    static EventContent of(EventMessage message, Set<Tag> tags, FactCodec codec) {
        var fact = Objects.requireNonNull(message.payload(), "An event without a payload states no fact.");
        var name = codec.nameOf(fact.getClass());
        if (!message.type().name().equals(name)) {
            // Criteria are written against the message's name; recording another one would hide it from them.
            throw new IllegalArgumentException(
                    "The event is called %s but its fact is recorded as %s. Register the ledger's message types."
                            .formatted(message.type().name(), name));
        }
        return new EventContent(
                message.identifier(),
                name,
                codec.versionOf(fact.getClass()),
                EventContent.nanosOf(message.timestamp()),
                Labels.ofTags(tags),
                Labels.ofMetadata(message.metadata()),
                codec.encode(fact));
    }
}
