// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiDescriptionTest {

    private static final JsonNode API = described();

    private static JsonNode described() {
        var body = RunningServer.shared()
                .somebody()
                .get()
                .uri("/api/v1/openapi.json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return JsonMapper.shared().readTree(Objects.requireNonNull(body));
    }

    @Test
    void what_the_public_may_ask_is_described_with_its_answer() {
        for (var path : List.of(
                "/api/v1/consultations",
                "/api/v1/consultations/{id}",
                "/api/v1/consultations/{id}/draft",
                "/api/v1/consultations/{id}/tally",
                "/api/v1/consultations/{id}/outcome",
                "/api/v1/receipts/{code}",
                "/api/v1/search")) {
            var schema = API.at(
                    "/paths/" + path.replace("/", "~1") + "/get/responses/200/content/application~1json/schema/$ref");
            assertThat(schema.asString("")).as(path).startsWith("#/components/schemas/");
        }
    }

    @Test
    void a_submission_is_described_with_its_fields_and_its_receipt() {
        var post = API.at("/paths/~1api~1v1~1consultations~1{id}~1submissions/post");
        assertThat(resolved(post.at("/requestBody/content/application~1json/schema"))
                        .path("properties")
                        .propertyNames())
                .containsExactlyInAnyOrder("text", "clauses", "sourceKind", "name", "contact", "attachments");
        assertThat(resolved(post.at("/responses/201/content/application~1json/schema"))
                        .path("properties")
                        .propertyNames())
                .containsExactlyInAnyOrder("submissionId", "receipt");
        assertThat(API.at("/components/schemas/Receipt/properties").propertyNames())
                .containsExactlyInAnyOrder("code", "receivedAt", "digest", "position");
    }

    @Test
    void every_reference_leads_somewhere_and_no_name_of_java_shows() {
        var missing = new ArrayList<String>();
        API.findValuesAsString("$ref").forEach(reference -> {
            if (API.at(reference.substring(1)).isMissingNode()) {
                missing.add(reference);
            }
        });
        assertThat(missing).isEmpty();
        assertThat(API.toString()).doesNotContain("org.jianting").doesNotContain("Staff staff");
    }

    @Test
    void the_desk_is_described_as_needing_a_session() {
        assertThat(API.at("/paths/~1api~1v1~1desk~1views/get/security").isMissingNode())
                .isFalse();
        assertThat(API.at("/paths/~1api~1v1~1desk~1session/post/security").isMissingNode())
                .isTrue();
        assertThat(API.at("/paths/~1api~1v1~1search/get/security").isMissingNode())
                .isTrue();
    }

    @Test
    void every_operation_says_how_it_refuses() {
        API.path("paths")
                .forEach(path -> path.forEach(operation -> assertThat(operation
                                .at("/responses/default/content/application~1problem+json")
                                .isMissingNode())
                        .isFalse()));
    }

    private static JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : API.at(reference.substring(1));
    }
}
