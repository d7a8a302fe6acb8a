// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jianting.consultation.verdict.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the description calls required is what the server refuses to do without, and it says so by the place of the field. */
class RequiredFieldsTest {

    private static final RunningServer SERVER = RunningServer.shared();
    private static final Role[] WRITER = {Role.CLERK, Role.HANDLER, Role.REVIEWER, Role.SIGNATORY, Role.PUBLISHER};
    private static final JsonNode API = described();

    private static JsonNode described() {
        var body = SERVER.somebody()
                .get()
                .uri("/api/v1/openapi.json")
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return JsonMapper.shared().readTree(Objects.requireNonNull(body));
    }

    static Stream<BadInputTest.Endpoint> commands() {
        return BadInputTest.ofTheApi().filter(BadInputTest.Endpoint::takesBody);
    }

    private static JsonNode operation(BadInputTest.Endpoint endpoint) {
        return API.path("paths").path(endpoint.path()).path(endpoint.method().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void what_is_left_out_is_refused_by_its_place_when_it_is_required_and_only_then(BadInputTest.Endpoint endpoint)
            throws Exception {
        var head = SERVER.head();
        var wrong = new ArrayList<String>();
        var token = SERVER.token(WRITER);
        for (var lacking : Bodies.lacking(API, operation(endpoint))) {
            var answer = Bodies.send(endpoint, lacking.body(), token);
            var problem = JsonMapper.shared().readTree(answer.body());
            boolean missing = problem.path("rule").asString("").equals("missing-field");
            boolean named = problem.path("detailEn").asString("").contains("\"" + lacking.place() + "\"");
            if (lacking.required() != missing || (missing && !named)) {
                wrong.add("%s%s: %d %s"
                        .formatted(lacking.place(), lacking.required() ? "" : "?", answer.statusCode(), answer.body()));
            }
        }
        assertThat(wrong).as("%s", endpoint).isEmpty();
        assertThat(SERVER.head()).isEqualTo(head);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_body_with_everything_gets_past_the_door(BadInputTest.Endpoint endpoint) throws Exception {
        var answer = Bodies.send(endpoint, Bodies.complete(API, operation(endpoint)), SERVER.token(WRITER));
        assertThat(JsonMapper.shared().readTree(answer.body()).path("rule").asString(""))
                .as("%s: %s", endpoint, answer.body())
                .isNotIn("missing-field", "unknown-field", "wrong-type", "malformed-json");
    }

    @Test
    void an_adopted_ruling_without_its_change_is_told_which_field_and_what_belongs_there() throws Exception {
        var body = JsonMapper.shared().readTree("""
                {"rulings":[{"coverage":{"ranges":[{"from":1,"to":1}],"parts":[]},
                             "disposition":{"disposition":"ADOPTED","reason":"意见合理，已采纳。谢谢您。"}}]}""");
        var endpoint = commands()
                .filter(each -> each.toString().equals("POST /api/v1/desk/consultations/{id}/rulings"))
                .findFirst()
                .orElseThrow();
        var problem = JsonMapper.shared()
                .readTree(Bodies.send(endpoint, body, SERVER.token(WRITER)).body());
        assertThat(problem.path("rule").asString("")).isEqualTo("missing-field");
        assertThat(problem.path("detail").asString("")).contains("“rulings[0].disposition.changes”");
        assertThat(problem.path("whatYouCanDo").asString("")).contains("采纳（ADOPTED）", "至少一处条款变动");
        assertThat(problem.path("whatYouCanDoEn").asString("")).contains("at least one clause change");
    }

    @Test
    void a_ruling_of_no_kind_or_an_unknown_one_is_told_the_kinds() throws Exception {
        var endpoint = commands()
                .filter(each -> each.toString().endsWith("/rulings/supersede"))
                .findFirst()
                .orElseThrow();
        for (var kind : new String[] {"", "\"disposition\":\"ACCEPTED\","}) {
            var body = JsonMapper.shared().readTree("""
                    {"coverage":{"ranges":[{"from":1,"to":1}],"parts":[]},"reason":"更正前一处理意见",
                     "disposition":{%s"reason":"意见合理，已采纳。谢谢您。"}}""".formatted(kind));
            var answer = Bodies.send(endpoint, body, SERVER.token(WRITER)).body();
            assertThat(answer).contains("disposition.disposition", "ADOPTED, PARTIALLY_ADOPTED", "OUT_OF_SCOPE");
        }
    }
}
