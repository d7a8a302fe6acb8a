// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The program's description of its own API, and whether what it answers has only fields that the description names. */
final class Described {

    private final JsonNode api;

    Described(JsonNode api) {
        this.api = api;
    }

    /** Fails for an answer, or a part of it, that the description does not know. */
    void mustKnow(String method, String address, JsonNode answer) {
        var path = address.replaceFirst("\\?.*", "");
        var strange = new ArrayList<String>();
        check(answerOf(method, path), answer, "", strange);
        assertThat(strange)
                .as("fields of %s %s that the description does not have", method, path)
                .isEmpty();
    }

    private JsonNode answerOf(String method, String path) {
        for (var described : api.path("paths").properties()) {
            var pattern = "\\Q" + described.getKey().replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q") + "\\E";
            if (Pattern.matches(pattern, path) && described.getValue().has(method)) {
                for (var response :
                        described.getValue().path(method).path("responses").properties()) {
                    if (response.getKey().startsWith("2")) {
                        return response.getValue()
                                .path("content")
                                .path("application/json")
                                .path("schema");
                    }
                }
            }
        }
        throw new AssertionError("%s %s is not described".formatted(method, path));
    }

    private void check(JsonNode schema, JsonNode value, String where, List<String> strange) {
        var reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            check(api.at(reference.substring(1)), value, where, strange);
        } else if (schema.has("oneOf") || schema.has("additionalProperties")) {
            return; // a map, or one of several shapes: its names are data
        } else if (value.isArray()) {
            value.forEach(item -> check(schema.path("items"), item, where + "[]", strange));
        } else if (value.isObject()) {
            value.properties().forEach(field -> {
                var name = where + "." + field.getKey();
                if (schema.path("properties").has(field.getKey())) {
                    check(schema.path("properties").path(field.getKey()), field.getValue(), name, strange);
                } else {
                    strange.add(name);
                }
            });
        }
    }
}
