// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.consultation.profiles.Separation;
import org.jianting.consultation.submitting.SubmissionForm;
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
            // One answer when it is done, and another where it may have to wait for a second person.
            assertThat(done.stream().filter(answer -> !answer.getKey().equals("202")))
                    .as(described.name())
                    .hasSize(1);
            for (var answer : done) {
                var content = answer.getValue().path("content");
                assertThat(content.isEmpty())
                        .as(described.name())
                        .isEqualTo(answer.getKey().equals("204"));
                content.properties().forEach(type -> saysItsShape(described, type.getKey(), type.getValue()));
            }
        }
    }

    private static void saysItsShape(Described described, String type, JsonNode content) {
        assertThat(type).as(described.name()).isNotEqualTo("*/*");
        var schema = resolved(content.path("schema"));
        if (type.equals("application/json")) {
            assertThat(schema.path("properties").isEmpty())
                    .as("%s as %s: %s", described.name(), type, schema)
                    .isFalse();
        } else {
            assertThat(schema.path("type").asString("")).isEqualTo("string");
        }
    }

    @Test
    void what_decides_over_an_administrator_may_be_answered_with_what_waits() {
        assertThat(operations().stream()
                        .filter(described ->
                                described.operation().path("responses").has("202"))
                        .map(Described::name))
                .containsExactlyInAnyOrder(
                        "POST /api/v1/desk/accounts/{id}/link",
                        "DELETE /api/v1/desk/accounts/{id}/disabled",
                        "PUT /api/v1/desk/accounts/{id}/roles");
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
                expected.addAll(List.of("413", "422"));
            }
            // A scan is not JSON, and is what it is by its content.
            if (described.operation().at("/requestBody/content").has("application/json")) {
                expected.add("415");
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
    void a_parser_that_others_keep_reads_it_without_a_complaint() {
        var options = new ParseOptions();
        options.setResolve(true);
        var read = new OpenAPIV3Parser().readContents(API.toString(), List.of(), options);
        assertThat(read.getMessages()).isNullOrEmpty();
        var broken = API.toString().replaceFirst("\"responses\":", "\"answers\":");
        assertThat(new OpenAPIV3Parser()
                        .readContents(broken, List.of(), options)
                        .getMessages())
                .as("it does look")
                .isNotEmpty();
        assertThat(read.getOpenAPI().getPaths())
                .hasSize(API.path("paths").propertyNames().size());
    }

    @Test
    void every_operation_says_in_chinese_and_english_what_it_is_for_and_has_a_name_of_its_own() {
        var ids = new ArrayList<String>();
        for (var described : operations()) {
            assertThat(described.operation().path("summary").asString(""))
                    .as(described.name())
                    .matches("\\S.*\\p{IsHan}.* · [A-Z].*");
            ids.add(described.operation().path("operationId").asString(""));
        }
        assertThat(ids).doesNotHaveDuplicates().noneMatch(id -> id.isEmpty() || id.matches(".*_\\d+"));
    }

    /** The refusal of somebody without a role says which would do; the description says the same. */
    @Test
    void the_roles_of_every_operation_of_the_desk_are_those_that_its_refusal_asks_for() throws Exception {
        int asked = 0;
        for (var endpoint : BadInputTest.desk().toList()) {
            var operation = API.path("paths")
                    .path(endpoint.path())
                    .path(endpoint.method().toLowerCase(Locale.ROOT));
            var roles = new TreeSet<String>();
            operation.path("x-roles").forEach(role -> roles.add(role.asString("")));
            var answer = JsonMapper.shared()
                    .readTree(Bodies.send(
                                    endpoint,
                                    Bodies.complete(API, operation),
                                    RunningServer.shared().token())
                            .body());
            if (answer.path("rule").asString("").equals("wrong-role")) {
                var detail = answer.path("detailEn").asString("");
                assertThat(new TreeSet<>(List.of(
                                detail.replaceAll("^[^:]*: |; you have.*", "").split(", "))))
                        .as(endpoint.toString())
                        .isEqualTo(roles);
                asked++;
            } else {
                assertThat(roles).as("%s: %s", endpoint, answer).isEmpty();
            }
        }
        assertThat(asked).isGreaterThan(50);
    }

    @Test
    void a_step_that_a_second_person_must_take_says_so() {
        for (var separation : Separation.values()) {
            var told = operations().stream()
                    .filter(described -> described
                            .operation()
                            .at("/x-separation/rule")
                            .asString("")
                            .equals(separation.name()))
                    .toList();
            assertThat(told).as("%s", separation).hasSize(1);
            assertThat(told.getFirst().operation().path("description").asString(""))
                    .contains("双人办理", "A second person", "cn-major-decision");
        }
    }

    @Test
    void limits_are_described_as_they_are_enforced() {
        var text = API.at("/components/schemas/MakeSubmissionBody/properties/text");
        assertThat(text.path("minLength").asInt()).isEqualTo(SubmissionForm.TEXT.minimum());
        assertThat(text.path("maxLength").asInt()).isEqualTo(SubmissionForm.TEXT.maximum());
        assertThat(API.at("/components/schemas/MakeSubmissionBody/properties/attachments/maxItems")
                        .asInt())
                .isEqualTo(SubmissionForm.MOST_ATTACHMENTS);
        var post = API.at("/paths/~1api~1v1~1consultations~1{id}~1submissions/post");
        assertThat(post.at("/x-rate-limit/requests").asInt()).isEqualTo(30);
        assertThat(post.at("/requestBody/x-max-bytes").asInt()).isEqualTo(16 << 20);
        assertThat(post.at("/responses/429/headers/Retry-After").isMissingNode())
                .isFalse();
        assertThat(API.at("/paths/~1api~1v1~1desk~1session/post/requestBody/x-max-bytes")
                        .asInt())
                .isEqualTo(256 << 10);
        var key = post.path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("name").asString("").equals("Idempotency-Key"))
                .findFirst()
                .orElseThrow();
        assertThat(key.at("/schema/maxLength").asInt()).isEqualTo(100);
        assertThat(key.path("description").asString("")).contains("Idempotency-Replayed");
    }

    @Test
    void every_text_that_a_command_takes_has_a_longest_length() {
        var without = new TreeSet<String>();
        Bodies.fields(API).forEach(field -> {
            var schema = field.schema();
            boolean text = schema.path("type").asString("").equals("string");
            boolean bounded = schema.has("maxLength") || schema.has("enum") || schema.has("format");
            if (text && !bounded) {
                without.add(field.schemaName() + "." + field.name());
            }
        });
        // Names and digests check their own form, and a file's kind is one of five; the units of others are as they
        // were.
        assertThat(without)
                .containsExactlyInAnyOrder(
                        "ApprovePublicTextsTextBody.digest",
                        "ClauseChange.clause",
                        "InitiateConsultationProfileBody.name",
                        "MakeSubmissionFile.mediaType",
                        "OtherChange.clause",
                        "RegisterDraftVersionBody.original",
                        "RegisterSubmissionBody.evidence",
                        "Unit.code",
                        "Unit.name");
    }

    @Test
    void a_disposition_is_one_of_its_kinds_told_apart_by_name() {
        var disposition = API.at("/components/schemas/Disposition");
        assertThat(disposition.at("/discriminator/propertyName").asString("")).isEqualTo("disposition");
        var mapping = disposition.at("/discriminator/mapping");
        assertThat(mapping.propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(DispositionKind.values()).map(Enum::name).toList());
        assertThat(disposition.path("oneOf").size()).isEqualTo(mapping.size());
        mapping.properties().forEach(kind -> {
            var schema = API.at(kind.getValue().asString("").substring(1));
            assertThat(schema.at("/properties/disposition/enum/0").asString("")).isEqualTo(kind.getKey());
            assertThat(schema.path("required").toString()).contains("\"disposition\"", "\"reason\"");
        });
        assertThat(API.at("/components/schemas/ProposeRulingsItem/properties/disposition/$ref")
                        .asString(""))
                .isEqualTo("#/components/schemas/Disposition");
        assertThat(API.at("/components/schemas/DispositionAdopted/required").toString())
                .contains("\"changes\"");
    }

    @Test
    void a_refusal_is_described_with_the_names_of_the_rules() {
        var approve = API.at("/paths/~1api~1v1~1desk~1consultations~1{id}~1notice~1approve/post/responses");
        assertThat(approve.at("/400/x-rules").toString()).contains("\"missing-field\"", "\"unknown-field\"");
        assertThat(approve.at("/403/x-rules").toString()).contains("\"wrong-role\"", "\"outside-unit\"");
        assertThat(approve.at("/404/x-rules").toString()).contains("\"unknown-consultation\"");
        assertThat(approve.at("/409/x-rules").toString())
                .contains("\"same-person\"", "\"other-stage\"", "\"short-without-reason\"")
                .doesNotContain("\"unfit-text\"", "\"unknown-consultation\"");
        assertThat(approve.at("/422/x-rules").toString())
                .contains("\"unfit-text\"", "\"no-such-draft\"")
                .doesNotContain("\"same-person\"");
        assertThat(approve.at("/413/x-rules").toString()).contains("\"too-large\"");
        assertThat(API.at("/paths/~1api~1v1~1search/get/responses/400/x-rules").toString())
                .contains("\"unknown-parameter\"")
                .doesNotContain("\"malformed-json\"");
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
