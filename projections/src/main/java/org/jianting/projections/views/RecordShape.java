// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.stream.Collector;
import java.util.stream.StreamSupport;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Records as the record of facts writes them in JSON, so that whatever can be a component of a fact can lie in a document as
 * well. The driver's own record codec cannot reach records that their packages keep to themselves.
 */
record RecordShape<S extends Record>(Class<S> type) implements Shape<S> {

    static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static final JsonNodeFactory NODES = JSON.getNodeFactory();

    @Override
    public BsonDocument toDocument(S value) {
        return toBson(JSON.<JsonNode>valueToTree(value)).asDocument();
    }

    @Override
    public S fromDocument(BsonDocument document) {
        var node = NODES.objectNode();
        document.forEach((name, value) -> {
            if (!name.equals("_id") && !name.equals("asOf")) {
                node.set(name, toJson(value));
            }
        });
        return JSON.treeToValue(node, type);
    }

    private static BsonValue toBson(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> objectToBson(node);
            case ARRAY ->
                StreamSupport.stream(node.spliterator(), false)
                        .map(RecordShape::toBson)
                        .collect(Collector.of(BsonArray::new, BsonArray::add, RecordShape::together));
            case STRING -> new BsonString(node.stringValue());
            case BOOLEAN -> BsonBoolean.valueOf(node.booleanValue());
            case NUMBER -> numberToBson(node);
            case NULL, MISSING -> BsonNull.VALUE;
            case BINARY, POJO -> throw new IllegalArgumentException("No document is made of " + node.getNodeType());
        };
    }

    private static BsonDocument objectToBson(JsonNode node) {
        var document = new BsonDocument();
        node.properties().forEach(property -> {
            if (!property.getValue().isNull()) {
                document.append(property.getKey(), toBson(property.getValue()));
            }
        });
        return document;
    }

    private static BsonValue numberToBson(JsonNode node) {
        if (node.isInt()) {
            return new BsonInt32(node.intValue());
        }
        return node.isLong() ? new BsonInt64(node.longValue()) : new BsonDouble(node.doubleValue());
    }

    private static JsonNode toJson(BsonValue value) {
        return switch (value) {
            case BsonDocument document -> {
                var node = NODES.objectNode();
                document.forEach((name, part) -> node.set(name, toJson(part)));
                yield node;
            }
            case BsonArray array -> {
                var node = NODES.arrayNode();
                array.forEach(part -> node.add(toJson(part)));
                yield node;
            }
            case BsonString text -> NODES.stringNode(text.getValue());
            case BsonBoolean bool -> NODES.booleanNode(bool.getValue());
            case BsonInt32 number -> NODES.numberNode(number.getValue());
            case BsonInt64 number -> NODES.numberNode(number.getValue());
            case BsonDouble number -> NODES.numberNode(number.getValue());
            default -> NODES.nullNode();
        };
    }

    private static BsonArray together(BsonArray first, BsonArray second) {
        first.addAll(second);
        return first;
    }
}
