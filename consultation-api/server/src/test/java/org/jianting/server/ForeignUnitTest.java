// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.verdict.Role;
import org.jianting.server.accounts.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A handler or a clerk takes no step in a consultation that is not their unit's business, and reads nothing of it. */
class ForeignUnitTest {

    private static final Map<String, String> OWN = Map.of("code", "test", "name", "测试单位");
    private static final String DIGEST = "sha-256:" + "ab".repeat(32);
    private static final RunningServer SERVER = RunningServer.shared();

    private static String consultation = "";

    /** @param body sound, so that nothing but the unit stands in the way */
    record Step(Role role, String path, Map<String, Object> body) {
        @Override
        public String toString() {
            return role + " " + path;
        }
    }

    static Stream<Step> steps() {
        var gate = Map.<String, Object>of("result", "PASSED", "reference", "第1号", "note", "可行");
        return Stream.of(
                handler("/drafts", Map.of("title", "停车办法", "text", "第一条　为了规范停车，制定本办法。")),
                handler("/explanatory-notes", Map.of("draftVersion", 1, "text", "为解决停车难问题，起草了本办法。")),
                handler("/notice/submit", notice()),
                handler("/extension/propose", Map.of("until", "2027-01-31T16:00:00Z", "reason", "多名群众来电要求延长征集期限。")),
                handler("/withdrawal/propose", Map.of("reason", "情况发生重大变化，另行研究。")),
                handler("/close", Map.of("round", 1)),
                handler("/roster/seal", Map.of("round", 1)),
                handler("/points/extract", Map.of("round", 1, "number", 1, "summaries", List.of("甲", "乙"))),
                handler(
                        "/public-texts/propose",
                        Map.of("round", 1, "texts", List.of(Map.of("number", 1, "text", "同意。")))),
                handler("/rulings", Map.of("rulings", List.of(ruling()))),
                handler("/rulings/supersede", superseding()),
                handler("/expert-opinion", gate),
                handler("/risk-assessment", gate),
                handler("/competition-review", gate),
                handler("/collective-discussion", Map.of("reference", "纪要第1号", "headSpokeLast", true)),
                handler("/party-report", Map.of("reference", "请示第1号")),
                handler("/final-document", document()),
                handler("/interpretation", Map.of("title", "解读", "text", "收费不变。")),
                handler("/outcome/seal", Map.of()),
                clerk("/registrations", registration()),
                clerk("/registrations/sub_1/verify", Map.of()),
                clerk("/registrations/sub_1/return", Map.of("reason", "与扫描件不符，漏录一段。")),
                clerk("/submissions/sub_1/identity", Map.of("purpose", "电话核实意见内容")),
                clerk("/submissions/sub_1/erasure/propose", Map.of("scope", "BOTH", "ground", "本人申请删除")),
                clerk("/submissions/sub_1/erasure/return", Map.of("reason", "申请人已经撤回申请。")));
    }

    private static Step handler(String path, Map<String, Object> body) {
        return new Step(Role.HANDLER, path, body);
    }

    private static Step clerk(String path, Map<String, Object> body) {
        return new Step(Role.CLERK, path, body);
    }

    private static Map<String, Object> notice() {
        return Map.of(
                "draftVersion",
                1,
                "period",
                Map.of("length", 30, "unit", "CALENDAR_DAY"),
                "channels",
                List.of(Map.of("kind", "WEB", "owner", OWN, "address", "网站")),
                "contact",
                "停车科",
                "interpretationPlan",
                "同步起草",
                "disclosure",
                "PROACTIVE");
    }

    private static Map<String, Object> ruling() {
        return Map.of(
                "coverage",
                Map.of("ranges", List.of(Map.of("from", 1, "to", 1)), "parts", List.of()),
                "disposition",
                Map.of("disposition", "NOTED", "reason", "感谢您对本办法的支持与关注。"));
    }

    private static Map<String, Object> superseding() {
        return Map.of(
                "coverage", ruling().get("coverage"), "disposition", ruling().get("disposition"), "reason", "另行答复");
    }

    private static Map<String, Object> document() {
        return Map.of(
                "title", "停车办法", "documentNumber", "第1号", "documentDate", "2026-12-01", "text", "第一条　为了规范停车，制定本办法。");
    }

    private static Map<String, Object> registration() {
        return Map.of(
                "channel",
                "PAPER",
                "text",
                "建议增设车位。",
                "effectiveReceivedAt",
                "2026-11-01T00:00:00Z",
                "evidence",
                DIGEST,
                "evidenceKind",
                "扫描件");
    }

    @BeforeEach
    void oneConsultationOfTheUnitOfTheseTests() {
        if (consultation.isEmpty()) {
            var answer = post(SERVER.staff(Role.HANDLER), "", initiation(OWN))
                    .expectStatus()
                    .isCreated()
                    .returnResult(Map.class)
                    .getResponseBody()
                    .blockFirst();
            consultation = "/" + Objects.requireNonNull(answer).get("consultationId");
        }
    }

    private static Map<String, Object> initiation(Map<String, String> lead) {
        return Map.of(
                "title", "停车办法",
                "matterKind", "PUBLIC_POLICY",
                "basis", "年度重大行政决策事项目录第一项",
                "decisionBody", "管委会",
                "lead", lead);
    }

    private static WebTestClient stranger(Role role) {
        var name = "stranger-" + role.ordinal();
        SERVER.bean(Accounts.class).provide(name, RunningServer.PASSWORD, new Unit("sw", "水务局"), EnumSet.of(role));
        return SERVER.somebody()
                .mutate()
                .defaultHeader("Authorization", "Bearer " + SERVER.signIn(name, RunningServer.PASSWORD))
                .build();
    }

    private static WebTestClient.ResponseSpec post(WebTestClient client, String path, Object body) {
        return client.post()
                .uri("/api/v1/desk/consultations" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void a_step_in_another_units_matter_is_refused_and_nothing_is_recorded(Step step) {
        long before = SERVER.head();
        post(stranger(step.role()), consultation + step.path(), step.body())
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("outside-unit")
                .jsonPath("$.detail")
                .value(words -> assertThat((String) words).contains("水务局", "测试单位"));
        assertThat(SERVER.head()).isEqualTo(before);
    }

    /** Every address of the desk that tells of one consultation, as the program has it. */
    static Stream<BadInputTest.Endpoint> reads() {
        return BadInputTest.desk()
                .filter(endpoint -> endpoint.method().equals("GET"))
                .filter(endpoint -> endpoint.path().startsWith("/api/v1/desk/consultations/{"))
                // A scan is shown to no handler of any unit; who sees it is said where scans are tested.
                .filter(endpoint -> !endpoint.path().contains("/scans/"));
    }

    @ParameterizedTest
    @MethodSource("reads")
    void nothing_of_another_units_matter_is_read(BadInputTest.Endpoint endpoint) {
        for (var role : List.of(Role.HANDLER, Role.CLERK)) {
            for (var method : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
                assertThat(status(stranger(role), method, address(endpoint)))
                        .as("%s %s by a %s", method, endpoint.path(), role)
                        .isEqualTo(HttpStatus.FORBIDDEN);
            }
            stranger(role)
                    .get()
                    .uri(address(endpoint))
                    .exchange()
                    .expectBody()
                    .jsonPath("$.rule")
                    .isEqualTo("outside-unit")
                    .jsonPath("$.detail")
                    .value(words -> assertThat((String) words).contains("水务局", "测试单位"));
        }
    }

    @ParameterizedTest
    @MethodSource("reads")
    void the_unit_in_charge_and_those_above_the_units_read_it(BadInputTest.Endpoint endpoint) {
        assertThat(status(SERVER.staff(Role.HANDLER), HttpMethod.GET, address(endpoint)))
                .as("%s", endpoint.path())
                .isNotEqualTo(HttpStatus.FORBIDDEN);
        assertThat(status(stranger(Role.REVIEWER), HttpMethod.GET, address(endpoint)))
                .as("%s", endpoint.path())
                .isNotEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void the_addresses_that_tell_of_a_consultation_are_found() {
        assertThat(reads().map(BadInputTest.Endpoint::path)).hasSizeGreaterThanOrEqualTo(9);
    }

    @Test
    void the_list_shows_a_unit_its_own_matters_and_those_above_the_units_all() {
        waitUntilListed();
        assertThat(listed(stranger(Role.HANDLER))).doesNotContain(consultation.substring(1));
        assertThat(listed(stranger(Role.CLERK))).doesNotContain(consultation.substring(1));
        assertThat(listed(SERVER.staff(Role.HANDLER))).contains(consultation.substring(1));
        assertThat(listed(stranger(Role.AUDITOR))).contains(consultation.substring(1));
    }

    private static void waitUntilListed() {
        var giveUp = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!listed(SERVER.staff(Role.HANDLER)).contains(consultation.substring(1)) && System.nanoTime() < giveUp) {
            Thread.onSpinWait();
        }
    }

    private static String listed(WebTestClient reader) {
        return Objects.requireNonNull(reader.get()
                .uri("/api/v1/desk/consultations")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private static String address(BadInputTest.Endpoint endpoint) {
        return endpoint.path()
                .replace("{id}", consultation.substring(1))
                .replace("{submissionId}", "sub_0000000000unknown")
                .replace("{rulingId}", "rul_0000000000unknown")
                .replaceAll("\\{[^}]*}", "1");
    }

    private static HttpStatusCode status(WebTestClient reader, HttpMethod method, String address) {
        return reader.method(method)
                .uri(address)
                .exchange()
                .returnResult(byte[].class)
                .getStatus();
    }

    @Test
    void a_handler_starts_nothing_for_another_unit() {
        long before = SERVER.head();
        post(stranger(Role.HANDLER), "", initiation(OWN))
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("another-units-matter")
                .jsonPath("$.detail")
                .value(words -> assertThat((String) words).contains("水务局", "测试单位"));
        assertThat(SERVER.head()).isEqualTo(before);
    }
}
