// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jianting.consultation.verdict.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every endpoint that the program has, found in the program itself so that none can be forgotten, against every kind of bad
 * input: each is turned away with a 4xx that names a rule, and the record stands where it stood.
 */
class BadInputTest {

    /** A variable in an address, with the pattern that it may have. */
    private static final String VARIABLE = "\\{(?:[^{}]|\\{[^}]*})*}";

    private static final String UNKNOWN = "cns_0000000000unknown";
    private static final RunningServer SERVER = RunningServer.shared();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration AT_MOST = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private static final List<Charset> WIDE = List.of(
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_32,
            StandardCharsets.UTF_32LE,
            StandardCharsets.UTF_32BE);

    /** What every problem says (RFC 9457, and the house's own). */
    private static final List<String> IN_CHINESE = List.of("title", "detail", "whatYouCanDo");

    private static final List<String> IN_ENGLISH = List.of("titleEn", "detailEn", "whatYouCanDoEn");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LATIN_WORDS = Pattern.compile("[A-Za-z]+ [A-Za-z]+");

    /** Who works at the desk in these tests: everything that one person may do at once. */
    private static final Role[] WRITER = {Role.CLERK, Role.HANDLER, Role.REVIEWER, Role.SIGNATORY, Role.PUBLISHER};

    record Endpoint(String method, String path, Class<?> body, boolean bodyRequired) {

        boolean atTheDesk() {
            return path.startsWith("/api/v1/desk/") && !WAYS_IN.contains(path);
        }

        boolean takesBody() {
            return body != Void.class;
        }

        boolean hasVariable() {
            return path.contains("{");
        }

        /** With the same value for every variable. */
        String filled(String value) {
            return path.replaceAll(VARIABLE, Matcher.quoteReplacement(value));
        }

        /** With names that are well formed and name nothing. */
        String unknown() {
            return path.replace("{submissionId}", "sub_0000000000unknown")
                    .replace("{rulingId}", "rul_0000000000unknown")
                    .replace("{number}", "1")
                    .replace("{point}", "1")
                    .replaceAll(VARIABLE, UNKNOWN);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static final Set<String> WAYS_IN =
            Set.of("/api/v1/desk/session", "/api/v1/desk/password", "/api/v1/desk/first-administrator");

    /** A body that is wrong whatever the endpoint wants, and the rules of which one must be named. */
    record BadBody(String what, byte[] bytes, Set<String> rules) {

        @Override
        public String toString() {
            return what;
        }
    }

    static List<Endpoint> endpoints() {
        var mapping = (RequestMappingHandlerMapping) SERVER.bean("requestMappingHandlerMapping");
        var found = new ArrayList<Endpoint>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.jianting.")) {
                found.addAll(endpoints(info, handler));
            }
        });
        found.sort(java.util.Comparator.comparing(Endpoint::toString));
        return found;
    }

    private static Collection<Endpoint> endpoints(RequestMappingInfo info, HandlerMethod handler) {
        var body = Stream.of(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .findFirst();
        Class<?> type =
                body.<Class<?>>map(parameter -> parameter.getParameterType()).orElse(Void.class);
        boolean required = body.map(parameter -> parameter.getParameterAnnotation(RequestBody.class))
                .map(RequestBody::required)
                .orElse(false);
        return info.getPatternsCondition().getPatterns().stream()
                .flatMap(pattern -> info.getMethodsCondition().getMethods().stream()
                        .map(method -> new Endpoint(method.name(), pattern.getPatternString(), type, required)))
                .toList();
    }

    @Test
    void the_endpoints_of_this_test_are_those_of_the_program() {
        assertThat(endpoints())
                .extracting(Endpoint::toString)
                .contains("POST /api/v1/desk/session", "GET /api/v1/desk/views", "POST /api/v1/desk/accounts");
    }

    static Stream<Endpoint> withBody() {
        return endpoints().stream().filter(Endpoint::takesBody);
    }

    static Stream<Endpoint> withVariable() {
        return endpoints().stream().filter(Endpoint::hasVariable);
    }

    static Stream<Endpoint> desk() {
        return endpoints().stream().filter(Endpoint::atTheDesk);
    }

    static Stream<Endpoint> ofTheApi() {
        return endpoints().stream().filter(endpoint -> endpoint.path().startsWith("/api/"));
    }

    static Stream<Endpoint> pages() {
        return endpoints().stream()
                .filter(endpoint -> !endpoint.path().startsWith("/api/"))
                .filter(endpoint -> endpoint.method().equals("GET"));
    }

    static Stream<Endpoint> reading() {
        return endpoints().stream().filter(endpoint -> endpoint.method().equals("GET") && !endpoint.atTheDesk());
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void a_bad_body_is_turned_away_naming_the_rule(Endpoint endpoint) throws Exception {
        var head = SERVER.head();
        var wrong = new ArrayList<String>();
        for (var bad : badBodies(endpoint)) {
            var answer = send(endpoint, endpoint.unknown(), bad.bytes(), "application/json");
            if (!isProblem(answer) || (!bad.rules().isEmpty() && !bad.rules().contains(rule(answer)))) {
                wrong.add("%s: %d %s".formatted(bad.what(), answer.statusCode(), answer.body()));
            }
        }
        assertThat(wrong).as("%s", endpoint).isEmpty();
        assertThat(SERVER.head()).isEqualTo(head);
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void a_body_of_another_type_is_not_looked_at(Endpoint endpoint) throws Exception {
        var head = SERVER.head();
        for (var type : List.of(
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "nonsense",
                "application/json;charset=gbk",
                "application/json;charset=utf-16",
                "application/json;charset=utf-32le")) {
            var answer = send(endpoint, endpoint.unknown(), "{}".getBytes(StandardCharsets.UTF_8), type);
            isProblem(answer, endpoint + " as " + type);
            assertThat(List.of(400, 415)).as(type).contains(answer.statusCode());
        }
        assertThat(SERVER.head()).isEqualTo(head);
    }

    @ParameterizedTest
    @MethodSource("withVariable")
    void a_name_that_is_no_name_leads_nowhere(Endpoint endpoint) throws Exception {
        var head = SERVER.head();
        var body = "{}".getBytes(StandardCharsets.UTF_8);
        for (var name : List.of(
                "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "'%20OR%201=1--",
                "%7B%22$gt%22:%22%22%7D",
                "..%2F..%2Fetc%2Fpasswd",
                "..",
                "%2e%2e",
                "%00",
                "%0d%0aX:1",
                "%FF%FE",
                "%F0%9F%92%A9",
                "%ED%A0%80",
                "x".repeat(1_000),
                "cns_" + "0".repeat(41),
                "-1",
                "99999999999999999999",
                "NaN")) {
            var answer = send(endpoint, endpoint.filled(name), body, "application/json");
            isProblem(answer, endpoint + " for " + name);
        }
        assertThat(SERVER.head()).isEqualTo(head);
    }

    @ParameterizedTest
    @MethodSource("withVariable")
    void what_is_not_there_is_not_found(Endpoint endpoint) throws Exception {
        var head = SERVER.head();
        isProblem(
                send(endpoint, endpoint.unknown(), "{}".getBytes(StandardCharsets.UTF_8), "application/json"),
                endpoint + " for nothing");
        assertThat(SERVER.head()).isEqualTo(head);
    }

    @ParameterizedTest
    @MethodSource("reading")
    void a_question_with_nonsense_in_it_is_never_a_failure_of_ours(Endpoint endpoint) throws Exception {
        for (var query : List.of(
                "state=nonsense",
                "cursor=%27%3B--",
                "cursor=AAAA",
                "limit=abc",
                "limit=-1",
                "limit=99999999999999",
                "q=%22unclosed",
                "q=%00",
                "q=(((((",
                "q=*:*",
                "q=%ED%A0%80",
                "q=" + "x".repeat(4_000),
                "unit=%7B%22$ne%22:1%7D",
                "after=",
                "after=x",
                "page=-1",
                "from=x",
                "ruling=NONSENSE",
                "clause=..%2F",
                "q=a&q=b",
                "=",
                "&&&")) {
            var answer = get(endpoint.unknown() + "?" + query);
            assertThat(answer.statusCode()).as("%s?%s", endpoint, query).isLessThan(500);
            if (answer.statusCode() >= 400) {
                isProblem(answer, endpoint + "?" + query);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ofTheApi")
    void a_parameter_that_means_nothing_is_refused_with_those_that_do(Endpoint endpoint) throws Exception {
        var head = SERVER.head();
        var answer = send(
                endpoint,
                endpoint.unknown() + "?surely-no-such-parameter=1",
                "{}".getBytes(StandardCharsets.UTF_8),
                "application/json");
        isProblem(answer, endpoint + " with an unknown parameter");
        assertThat(answer.statusCode()).as("%s: %s", endpoint, answer.body()).isEqualTo(400);
        assertThat(rule(answer)).isEqualTo("unknown-parameter");
        assertThat(answer.body())
                .contains("surely-no-such-parameter")
                .doesNotContain("：。")
                .doesNotContain("has .");
        assertThat(SERVER.head()).isEqualTo(head);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_does_not_mind_what_others_have_added_to_its_link(Endpoint endpoint) throws Exception {
        var plain = get(endpoint.unknown());
        var shared = get(endpoint.unknown() + "?utm_source=weixin&fbclid=abc");
        assertThat(shared.statusCode()).as("%s", endpoint).isEqualTo(plain.statusCode());
        assertThat(shared.body()).doesNotContain("utm_source", "weixin", "fbclid");
    }

    @ParameterizedTest
    @MethodSource("desk")
    void nobody_works_at_the_desk_without_a_session(Endpoint endpoint) throws Exception {
        var head = SERVER.head();
        for (var authorization :
                List.of("", "Bearer", "Bearer ", "Bearer " + "A".repeat(43), "Basic YTpi", "bearer x", "Bearer %00")) {
            var request = request(
                    endpoint,
                    endpoint.unknown(),
                    "{}".getBytes(StandardCharsets.UTF_8),
                    "application/json",
                    authorization);
            var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode())
                    .as("%s with \"%s\"", endpoint, authorization)
                    .isEqualTo(401);
            isProblem(answer, endpoint + " with " + authorization);
        }
        assertThat(SERVER.head()).isEqualTo(head);
    }

    @ParameterizedTest
    @MethodSource("desk")
    void a_person_without_a_role_reads_nothing_and_changes_nothing(Endpoint endpoint) throws Exception {
        if (endpoint.path().equals("/api/v1/desk/session")
                || endpoint.path().equals("/api/v1/desk/waiting")
                || endpoint.path().startsWith("/api/v1/desk/me")) {
            return; // one's own
        }
        var head = SERVER.head();
        var request = request(
                endpoint,
                endpoint.unknown(),
                "{}".getBytes(StandardCharsets.UTF_8),
                "application/json",
                "Bearer " + SERVER.token());
        var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        isProblem(answer, endpoint + " without a role");
        if (endpoint.method().equals("GET")) {
            assertThat(answer.statusCode()).as("%s", endpoint).isEqualTo(403);
        }
        assertThat(SERVER.head()).isEqualTo(head);
    }

    private static List<BadBody> badBodies(Endpoint endpoint) {
        var body = endpoint.body();
        var bad = new ArrayList<BadBody>();
        if (endpoint.bodyRequired()) {
            bad.add(bad("empty", "", "missing-body"));
        }
        bad.add(bad("blank", "  \n "));
        bad.add(bad("null", "null"));
        bad.add(bad("no JSON", "{", "malformed-json"));
        bad.add(bad("two documents", "{} {}"));
        bad.add(bad("a list", "[]", "wrong-type"));
        bad.add(bad("a text", "\"text\"", "wrong-type"));
        bad.add(bad("a number", "17", "wrong-type"));
        bad.add(bad("HTML", "<html><script>alert(1)</script></html>", "malformed-json"));
        bad.add(bad("SQL", "'; DROP TABLE events; --", "malformed-json"));
        bad.add(bad("a Mongo operator", "{\"$where\":\"sleep(1)\"}", "unknown-field", "missing-field", "wrong-type"));
        bad.add(bad("a prototype", "{\"__proto__\":{\"admin\":true}}", "unknown-field", "missing-field", "wrong-type"));
        bad.add(bad(
                "an unknown field", "{\"surely-no-such-field\":1}", "unknown-field", "missing-field", "wrong-type"));
        bad.add(bad(
                "ten levels",
                "{\"x\":".repeat(10) + "1" + "}".repeat(10),
                "unknown-field",
                "missing-field",
                "too-deeply-nested",
                "wrong-type"));
        bad.add(bad("a hundred thousand levels", "[".repeat(100_000), "too-deeply-nested", "wrong-type"));
        bad.add(bad(
                "a long number",
                "{\"x\":" + "9".repeat(5_000) + "}",
                "unknown-field",
                "missing-field",
                "too-deeply-nested",
                "wrong-type"));
        bad.add(bad(
                "a trailing comma", "{\"x\":1,}", "unknown-field", "missing-field", "malformed-json", "wrong-type"));
        bad.add(bad("a comment", "{/* x */}", "malformed-json"));
        bad.add(new BadBody("broken UTF-8", bytes("{\"", 0xFF, 0xFE, "\":1}"), Set.of("not-utf-8")));
        for (var charset : WIDE) {
            bad.add(new BadBody(charset + "", "{\"x\":1}".getBytes(charset), Set.of("not-utf-8")));
            bad.add(new BadBody(charset + ", short", "{}".getBytes(charset), Set.of("not-utf-8")));
        }
        bad.add(new BadBody("zeros", new byte[1000], Set.of("not-utf-8")));
        bad.add(new BadBody(
                "oversized",
                ("{\"x\":\"" + "x".repeat(17 << 20) + "\"}").getBytes(StandardCharsets.UTF_8),
                Set.of("too-large")));
        if (body.isRecord()) {
            for (var component : body.getRecordComponents()) {
                badFields(bad, component.getName(), component.getType());
            }
        }
        return bad;
    }

    private static void badFields(List<BadBody> bad, String field, Class<?> type) {
        var open = "{\"" + field + "\":";
        bad.add(bad(
                field + " twice",
                open + "null,\"" + field + "\":null}",
                "malformed-json",
                "missing-field",
                "wrong-type"));
        bad.add(bad(field + ", ten levels", open + "[".repeat(10) + "]".repeat(10) + "}"));
        bad.add(bad(field + " as an operator", open + "{\"$gt\":\"\"}}"));
        bad.add(bad(field + " as true", open + "true}"));
        if (type == String.class) {
            bad.add(bad(field + " as a number", open + "17}", "wrong-type"));
            bad.add(bad(field + " as a list", open + "[\"x\"]}", "wrong-type"));
            unfit(bad, field + " in broken UTF-8", open, 0xC3, 0x28);
            unfit(bad, field + " in UTF-8 that breaks off", open, 0xE4, 0xB8);
            unfit(bad, field + " with an overlong zero", open, 0xC0, 0x80);
            unfit(bad, field + " with an overlong slash", open, 0xC0, 0xAF);
            unfit(bad, field + " with a longer overlong slash", open, 0xE0, 0x80, 0xAF);
            unfit(bad, field + " with an encoded surrogate pair", open, 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80);
            unfit(bad, field + " beyond Unicode", open, 0xF4, 0x90, 0x80, 0x80);
            bad.add(bad(field + " of twelve megabytes", open + "\"" + "x".repeat(12_000_000) + "\"}", "too-large"));
            bad.add(bad(field + " with a control character in it", open + "\"a\u0001b\"}", "malformed-json"));
            bad.add(bad(field + " with an escaped one", open + "\"a\\u0000b\"}"));
            bad.add(bad(field + " with half a character", open + "\"a\\ud800b\"}"));
            bad.add(bad(field + " with a reversal", open + "\"a\\u202eb\"}"));
            bad.add(bad(field + " as HTML", open + "\"<script>alert(1)</script>\"}"));
            bad.add(bad(field + " as SQL", open + "\"' OR '1'='1\"}"));
            bad.add(bad(field + " as a path", open + "\"../../../../etc/passwd\"}"));
            bad.add(bad(field + " much too long", open + "\"" + "x".repeat(200_000) + "\"}"));
        } else {
            bad.add(bad(field + " as a text", open + "\"nonsense\"}"));
            bad.add(bad(field + " as a fraction", open + "1.5}"));
        }
    }

    private static void unfit(List<BadBody> bad, String what, String open, Integer... inTheText) {
        var parts = new ArrayList<Object>(List.of(open + "\"意见"));
        parts.addAll(List.of(inTheText));
        parts.add("\"}");
        bad.add(new BadBody(what, bytes(parts.toArray()), Set.of("not-utf-8")));
    }

    private static BadBody bad(String what, String text, String... rules) {
        return new BadBody(what, text.getBytes(StandardCharsets.UTF_8), new TreeSet<>(List.of(rules)));
    }

    private static byte[] bytes(Object... parts) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            if (part instanceof Integer one) {
                bytes.write(one);
            } else {
                bytes.writeBytes(part.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static void isProblem(HttpResponse<String> answer, String what) {
        assertThat(isProblem(answer))
                .as("%s: %d %s %s", what, answer.statusCode(), answer.headers().map(), answer.body())
                .isTrue();
    }

    /** Pages answer as pages, and may lead to another page first. */
    private static boolean isProblem(HttpResponse<String> answer) {
        if (!answer.uri().getPath().startsWith("/api/")) {
            return answer.statusCode() < 500;
        }
        var type = answer.headers().firstValue("Content-Type").orElse("");
        return answer.statusCode() / 100 == 4
                && type.equals("application/problem+json")
                && saysEverything(JSON.readTree(answer.body()), answer.statusCode());
    }

    private static boolean saysEverything(JsonNode problem, int status) {
        var rule = problem.path("rule").asString("");
        return !rule.isBlank()
                && problem.path("type").asString("").equals("urn:jianting:rule:" + rule)
                && problem.path("status").asInt() == status
                && !problem.path("source").asString("").isBlank()
                && IN_CHINESE.stream().allMatch(name -> says(problem, name, HAN))
                && IN_ENGLISH.stream().allMatch(name -> says(problem, name, LATIN_WORDS));
    }

    private static boolean says(JsonNode problem, String name, Pattern something) {
        return something.matcher(problem.path(name).asString("")).find();
    }

    private static String rule(HttpResponse<String> answer) {
        return JSON.readTree(answer.body()).path("rule").asString("");
    }

    private static HttpResponse<String> send(Endpoint endpoint, String path, byte[] body, String type)
            throws Exception {
        // What waits to be erased anywhere is for no writer; a read that is refused is not looked into.
        var token = endpoint.path().equals("/api/v1/desk/erasures")
                ? SERVER.token(Role.SECURITY_ADMINISTRATOR)
                : SERVER.token(WRITER);
        return CLIENT.send(
                request(endpoint, path, body, type, "Bearer " + token), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(uri(path))
                        .timeout(AT_MOST)
                        .header("X-Forwarded-For", nextAddress())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest request(Endpoint endpoint, String path, byte[] body, String type, String authorization) {
        var request = HttpRequest.newBuilder(uri(path)).timeout(AT_MOST).header("X-Forwarded-For", nextAddress());
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (endpoint.takesBody()) {
            request.header("Content-Type", type);
        }
        return request.method(
                        endpoint.method(),
                        endpoint.takesBody() ? BodyPublishers.ofByteArray(body) : BodyPublishers.noBody())
                .build();
    }

    private static URI uri(String path) {
        return URI.create(SERVER.address() + path);
    }

    private static String nextAddress() {
        int number = ADDRESSES.incrementAndGet();
        return "172.%d.%d.%d".formatted(16 + (number >> 16 & 15), number >> 8 & 255, number & 255);
    }
}
