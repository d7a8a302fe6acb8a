// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import org.bson.BsonDocument;
import org.bson.BsonString;
import org.jianting.projections.views.Shape;

/** One document of the outcome's collections: JSON that is only ever read whole, with the fingerprint of what it stands for. */
record Kept(String json, String fingerprint) {

    static final Shape<Kept> SHAPE = new Shape<>() {

        @Override
        public BsonDocument toDocument(Kept value) {
            return new BsonDocument("json", new BsonString(value.json()))
                    .append("fingerprint", new BsonString(value.fingerprint()));
        }

        @Override
        public Kept fromDocument(BsonDocument document) {
            return new Kept(
                    document.getString("json").getValue(),
                    document.getString("fingerprint").getValue());
        }
    };
}
