// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import org.bson.BsonDocument;

/** How a value lies in a document of the view store. The fields {@code _id} and {@code asOf} are not its business. */
public interface Shape<S> {

    BsonDocument toDocument(S value);

    S fromDocument(BsonDocument document);

    /** A record lies in a document component by component, instants and named values as text. */
    static <S extends Record> Shape<S> of(Class<S> type) {
        return new RecordShape<>(type);
    }

    /**
     * A record lies in a document as one text in JSON. The embedded store spends most of its time on the parts of a document; a
     * busy one that is only ever read whole should have none.
     */
    static <S extends Record> Shape<S> inOneText(Class<S> type) {
        return new TextShape<>(type);
    }
}
