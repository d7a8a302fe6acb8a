// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.axonframework.conversion.ConversionException;
import org.axonframework.conversion.Converter;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.Metadata;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A fact as the record holds it. It is decoded from its bytes when somebody first asks, once for all who read it, and
 * never taken from the object that was appended: what a view sees live is what a rebuild will see.
 */
public final class RecordedFact implements EventMessage {

    private final long position;
    private final EventContent content;
    private final FactCodec codec;
    private volatile @Nullable Object payload;
    private volatile @Nullable Set<Tag> tags;
    private volatile @Nullable Metadata metadata;

    RecordedFact(StoredEvent event, FactCodec codec) {
        this(event, codec, null);
    }

    /** With tags that are known already, because they were just appended. */
    RecordedFact(StoredEvent event, FactCodec codec, @Nullable Set<Tag> tags) {
        this.position = event.position();
        this.content = event.content();
        this.codec = codec;
        this.tags = tags;
    }

    /** The place in the record, counted from 1 without gaps. */
    public long position() {
        return position;
    }

    /** The bytes of the fact, the very ones that the chain covers. */
    public byte[] bytes() {
        return content.payload().clone();
    }

    public Set<Tag> tags() {
        var known = tags;
        if (known == null) {
            known = Labels.tags(content.tags());
            tags = known;
        }
        return known;
    }

    String name() {
        return content.name();
    }

    long size() {
        return content.size();
    }

    @Override
    public String identifier() {
        return content.id();
    }

    @Override
    public MessageType type() {
        return new MessageType(content.name(), content.version());
    }

    @Override
    public Object payload() {
        var known = payload;
        return known == null ? decoded() : known;
    }

    private synchronized Object decoded() {
        var known = payload;
        if (known == null) {
            known = codec.decode(content.name(), content.version(), content.payload());
            payload = known;
        }
        return known;
    }

    @Override
    public Class<?> payloadType() {
        return codec.typeOf(content.name(), content.version());
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T payloadAs(Type type, @Nullable Converter converter) {
        if (type instanceof Class<?> wanted && wanted.isAssignableFrom(payloadType())) {
            return (T) payload();
        }
        if (converter == null) {
            throw new ConversionException("A recorded %s cannot be read as %s without a converter."
                    .formatted(content.name(), type.getTypeName()));
        }
        return converter.convert(payload(), type);
    }

    @Override
    public Metadata metadata() {
        var known = metadata;
        if (known == null) {
            known = Metadata.from(Labels.metadata(content.metadata()));
            metadata = known;
        }
        return known;
    }

    @Override
    public Instant timestamp() {
        return content.instant();
    }

    @Override
    public EventMessage withMetadata(Map<String, String> replacement) {
        return new GenericEventMessage(identifier(), type(), payload(), replacement, timestamp());
    }

    @Override
    public EventMessage andMetadata(Map<String, String> additional) {
        return withMetadata(metadata().mergedWith(additional));
    }

    @Override
    public EventMessage withConvertedPayload(Type type, Converter converter) {
        return new GenericEventMessage(identifier(), type(), payloadAs(type, converter), metadata(), timestamp());
    }

    @Override
    public String toString() {
        return "%s at position %d (%s, %s)".formatted(content.name(), position, content.id(), timestamp());
    }
}
