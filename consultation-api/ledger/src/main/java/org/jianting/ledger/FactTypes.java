// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.util.Optional;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.MessageTypeResolver;

/** Gives facts the name under which they are recorded. Commands and queries are none of its business. */
record FactTypes(FactCodec codec) implements MessageTypeResolver {

    @Override
    public Optional<MessageType> resolve(Class<?> payloadType) {
        try {
            return Optional.of(new MessageType(codec.nameOf(payloadType), codec.versionOf(payloadType)));
        } catch (IllegalArgumentException notAFact) {
            return Optional.empty();
        }
    }
}
