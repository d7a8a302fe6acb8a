// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views.embedded;

import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.Collections;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one collection by their ids, both as the bytes of their BSON.
 *
 * <p>Ids are normal, as MongoDB compares them: 1 and 1.0 are one id.
 */
final class StoredDocuments {

    private static final int USUAL_SIZE_IN_BYTES = 4096;
    private static final String ID = "_id";

    private final MVMap<byte[], byte[]> map;

    private StoredDocuments(MVMap<byte[], byte[]> map) {
        this.map = map;
    }

    /** The map of this name in the file, which is made if it is not there. */
    static StoredDocuments open(MVStore file, String name) {
        var ofBytes = new MVMap.Builder<byte[], byte[]>();
        ofBytes.setKeyType(ByteArrayDataType.INSTANCE);
        ofBytes.setValueType(ByteArrayDataType.INSTANCE);
        return new StoredDocuments(file.openMap(name, ofBytes));
    }

    static KeyValue normal(@Nullable Object id) {
        return new KeyValue(Collections.singletonList(id)).normalized();
    }

    @Nullable
    Document get(KeyValue id) {
        var bytes = map.get(key(id));
        return bytes == null ? null : decode(bytes);
    }

    boolean contains(KeyValue id) {
        return map.containsKey(key(id));
    }

    /** Keeps the document in place of the one that was there. */
    void put(KeyValue id, Document document) {
        map.put(key(id), encode(document));
    }

    boolean remove(KeyValue id) {
        return map.remove(key(id)) != null;
    }

    void clear() {
        map.clear();
    }

    Stream<DocumentWithPosition<KeyValue>> all() {
        return map.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(
                        decode(entry.getValue()), normal(decode(entry.getKey()).get(ID))));
    }

    long count() {
        return map.sizeAsLong();
    }

    private static byte[] key(KeyValue id) {
        return encode(new Document(ID, id.get(0)));
    }

    private static byte[] encode(Document document) {
        var buffer = Unpooled.buffer(USUAL_SIZE_IN_BYTES);
        BsonEncoder.encodeDocument(document, buffer);
        return ByteBufUtil.getBytes(buffer);
    }

    private static Document decode(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }
}
