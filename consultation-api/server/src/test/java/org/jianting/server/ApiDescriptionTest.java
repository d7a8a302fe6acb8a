// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jianting.consultation.verdict.Role;
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

    private record Described(String name, JsonNode operation) {}

    private static List<Described> operations() {
        var operations = new ArrayList<Described>();
        API.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(new Described(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), method.getValue()))));
        return operations;
    }

    @Test
    void every_endpoint_of_the_api_is_described() {
        assertThat(operations())
                .extracting(Described::name)
                .containsExactlyInAnyOrderElementsOf(BadInputTest.ofTheApi()
                        .map(BadInputTest.Endpoint::toString)
                        .distinct()
                        .toList());
    }

    @Test
    void every_operation_says_what_it_answers() {
        for (var described : operations()) {
            var done = described.operation().path("responses").properties().stream()
                    .filter(response -> response.getKey().startsWith("2"))
                    .toList();
            assertThat(done).as(described.name()).hasSize(1);
            var content = done.getFirst().getValue().path("content");
            if (done.getFirst().getKey().equals("204")) {
                assertThat(content.isEmpty()).as(described.name()).isTrue();
                continue;
            }
            assertThat(content.isEmpty()).as(described.name()).isFalse();
            content.properties().forEach(type -> {
                assertThat(type.getKey()).as(described.name()).isNotEqualTo("*/*");
                var schema = resolved(type.getValue().path("schema"));
                if (type.getKey().equals("application/json")) {
                    assertThat(schema.path("properties").isEmpty())
                            .as("%s as %s: %s", described.name(), type.getKey(), schema)
                            .isFalse();
                } else {
                    assertThat(schema.path("type").asString("")).isEqualTo("string");
                }
            });
        }
    }

    @Test
    void every_operation_says_how_it_refuses() {
        for (var described : operations()) {
            var responses = described.operation().path("responses");
            var expected = new ArrayList<>(List.of("default", "400"));
            if (described.operation().has("security")) {
                expected.addAll(List.of("401", "403"));
            }
            if (described.operation().has("requestBody")) {
                expected.addAll(List.of("413", "415", "422"));
            }
            assertThat(responses.propertyNames()).as(described.name()).containsAll(expected);
            responses.properties().stream()
                    .filter(response -> !response.getKey().startsWith("2"))
                    .forEach(response -> assertThat(response.getValue()
                                    .at("/content/application~1problem+json/schema/$ref")
                                    .asString(""))
                            .as("%s, %s", described.name(), response.getKey())
                            .isEqualTo("#/components/schemas/Problem"));
        }
    }

    @Test
    void an_operation_describes_the_parameters_that_it_takes_and_no_others() {
        var server = RunningServer.shared();
        for (var described : operations()) {
            if (!described.name().startsWith("GET ")) {
                continue;
            }
            var problem = server.staff(Role.AUDITOR)
                    .get()
                    .uri(described.name().substring(4).replaceAll("\\{[^}]*}", "1") + "?surely-no-such-parameter=1")
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .returnResult()
                    .getResponseBody();
            var detail = JsonMapper.shared()
                    .readTree(Objects.requireNonNull(problem))
                    .path("detailEn")
                    .asString("");
            var named = new ArrayList<String>();
            described.operation().path("parameters").forEach(parameter -> {
                if (parameter.path("in").asString("").equals("query")) {
                    named.add(parameter.path("name").asString(""));
                }
            });
            named.sort(null);
            assertThat(detail)
                    .as(described.name())
                    .contains(named.isEmpty() ? "it takes none at all" : "it has " + String.join(", ", named) + ".");
        }
    }

    @Test
    void the_description_itself_takes_no_parameter() {
        RunningServer.shared()
                .somebody()
                .get()
                .uri("/api/v1/openapi.json?surely-no-such-parameter=1")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("unknown-parameter");
    }

    @Test
    void the_address_of_this_machine_is_not_part_of_the_description() {
        assertThat(API.at("/servers/0/url").asString("")).isEqualTo("/");
        assertThat(API.path("servers").size()).isEqualTo(1);
        assertThat(API.toString()).doesNotContain("127.0.0.1", "localhost");
    }

    private static JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : API.at(reference.substring(1));
    }
}
