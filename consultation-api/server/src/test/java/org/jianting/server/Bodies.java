// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of commands, made from nothing but their description. */
final class Bodies {

    /** A field of a described body. */
    record Field(String schemaName, String name, JsonNode schema, boolean required) {}

    /** A body that lacks one field, and the place of that field as the server names it. */
    record Lacking(JsonNode body, String place, boolean required) {}

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TEXT = "关于本办法的意见，已认真研究。";
    private static final AtomicInteger ADDRESSES = new AtomicInteger();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Bodies() {}

    /** With every field; null where the operation takes no body. */
    static JsonNode complete(JsonNode api, JsonNode operation) {
        var schema = operation.at("/requestBody/content/application~1json/schema");
        return schema.isMissingNode() ? JSON.nullNode() : example(api, schema);
    }

    /** The same body without one field of it, once for every field at every depth; each kind of a field with kinds is gone through. */
    static List<Lacking> lacking(JsonNode api, JsonNode operation) {
        var schema = operation.at("/requestBody/content/application~1json/schema");
        var found = new ArrayList<Lacking>();
        if (!schema.isMissingNode()) {
            var whole = example(api, schema);
            without(api, schema, whole, whole, "", found);
        }
        return found;
    }

    private static void without(
            JsonNode api, JsonNode schema, JsonNode whole, JsonNode here, String place, List<Lacking> found) {
        var resolved = resolved(api, schema);
        if (resolved.has("oneOf")) {
            for (var kind : resolved.path("oneOf")) {
                var other = (ObjectNode) example(api, kind);
                var fields = (ObjectNode) here;
                fields.removeAll();
                fields.setAll(other);
                without(api, kind, whole, here, place, found);
            }
        } else if (here instanceof ObjectNode fields) {
            var required = names(resolved.path("required"));
            for (var name : List.copyOf(fields.propertyNames())) {
                var at = place.isEmpty() ? name : place + "." + name;
                var value = fields.remove(name);
                found.add(new Lacking(whole.deepCopy(), at, required.contains(name)));
                fields.set(name, value);
                without(api, resolved.path("properties").path(name), whole, value, at, found);
            }
        } else if (here.isArray() && !here.isEmpty()) {
            without(api, resolved.path("items"), whole, here.path(0), place + "[0]", found);
        }
    }

    /** Of all bodies, and of what stands in them. */
    static List<Field> fields(JsonNode api) {
        var fields = new ArrayList<Field>();
        var seen = new HashSet<String>();
        api.path("paths")
                .forEach(path -> path.forEach(operation -> collect(
                        api,
                        operation
                                .at("/requestBody/content/application~1json/schema/$ref")
                                .asString(""),
                        seen,
                        fields)));
        return fields;
    }

    private static void collect(JsonNode api, String reference, Set<String> seen, List<Field> fields) {
        if (reference.isEmpty() || !seen.add(reference)) {
            return;
        }
        var schema = api.at(reference.substring(1));
        var name = reference.substring(reference.lastIndexOf('/') + 1);
        schema.path("oneOf").forEach(kind -> collect(api, kind.path("$ref").asString(""), seen, fields));
        schema.path("properties").properties().forEach(property -> {
            fields.add(new Field(
                    name,
                    property.getKey(),
                    property.getValue(),
                    names(schema.path("required")).contains(property.getKey())));
            collect(api, property.getValue().path("$ref").asString(""), seen, fields);
            collect(api, property.getValue().at("/items/$ref").asString(""), seen, fields);
        });
    }

    private static JsonNode example(JsonNode api, JsonNode schema) {
        var resolved = resolved(api, schema);
        if (resolved.has("oneOf")) {
            return example(api, resolved.path("oneOf").path(0));
        }
        if (resolved.has("enum")) {
            // Not the first: a change that is UNCHANGED is none.
            return resolved.path("enum").path(resolved.path("enum").size() > 1 ? 1 : 0);
        }
        return switch (resolved.path("type").asString("")) {
            case "integer" ->
                JSON.getNodeFactory()
                        .numberNode(Math.max(1, resolved.path("minimum").asInt(1)));
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            case "array" -> JSON.createArrayNode().add(example(api, resolved.path("items")));
            case "string" -> JSON.getNodeFactory().stringNode(text(resolved));
            default -> {
                var fields = JSON.createObjectNode();
                resolved.path("properties")
                        .properties()
                        .forEach(property ->
                                fields.set(property.getKey(), named(api, property.getKey(), property.getValue())));
                yield fields;
            }
        };
    }

    /** Some names have a form that their type alone knows. */
    private static JsonNode named(JsonNode api, String name, JsonNode schema) {
        var text =
                switch (name) {
                    case "clause" -> "c-1";
                    case "evidence", "original", "digest" -> "sha-256:" + "0".repeat(64);
                    default -> "";
                };
        if (name.equals("clauses") || name.equals("submissions")) {
            return JSON.createArrayNode().add(name.equals("clauses") ? "c-1" : "sub_1");
        }
        return text.isEmpty() ? example(api, schema) : JSON.getNodeFactory().stringNode(text);
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "date-time" -> "2026-03-02T01:00:00Z";
            case "date" -> "2026-03-02";
            case "byte" -> "aGVsbG8=";
            default -> TEXT;
        };
    }

    private static Set<String> names(JsonNode list) {
        var names = new HashSet<String>();
        list.forEach(name -> names.add(name.asString("")));
        return names;
    }

    private static JsonNode resolved(JsonNode api, JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : api.at(reference.substring(1));
    }

    static HttpResponse<String> send(BadInputTest.Endpoint endpoint, JsonNode body, String token) throws Exception {
        int number = ADDRESSES.incrementAndGet();
        var request = HttpRequest.newBuilder(URI.create(RunningServer.shared().address() + endpoint.unknown()))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", "100.64.%d.%d".formatted(number >> 8 & 255, number & 255));
        if (endpoint.atTheDesk()) {
            request.header("Authorization", "Bearer " + token);
        }
        return CLIENT.send(
                request.method(
                                endpoint.method(),
                                body.isNull() ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
