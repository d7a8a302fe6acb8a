// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.MessageTypeResolver;

/** Gives facts the name under which they are recorded. Commands and queries are none of its business. */
final class FactTypes implements MessageTypeResolver {

    private final FactCodec codec;
    // Axon asks again for each message, and most answers are a no.
    private final Map<Class<?>, Optional<MessageType>> known = new ConcurrentHashMap<>();

    FactTypes(FactCodec codec) {
        this.codec = codec;
    }

    @Override
    public Optional<MessageType> resolve(Class<?> payloadType) {
        return known.computeIfAbsent(payloadType, this::find);
    }

    private Optional<MessageType> find(Class<?> payloadType) {
        try {
            return Optional.of(new MessageType(codec.nameOf(payloadType), codec.versionOf(payloadType)));
        } catch (IllegalArgumentException notAFact) {
            return Optional.empty();
        }
    }
}
