// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import org.bson.BsonDocument;
import org.bson.BsonString;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/** Records as one text. */
final class TextShape<S extends Record> implements Shape<S> {

    private final ObjectWriter writer;
    private final ObjectReader reader;

    TextShape(Class<S> type) {
        writer = RecordShape.JSON.writerFor(type);
        reader = RecordShape.JSON.readerFor(type);
    }

    @Override
    public BsonDocument toDocument(S value) {
        return new BsonDocument("json", new BsonString(writer.writeValueAsString(value)));
    }

    @Override
    public S fromDocument(BsonDocument document) {
        return reader.readValue(document.getString("json").getValue());
    }
}
