// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.verdict.Role;
import org.jianting.server.Jianting;
import org.jianting.server.accounts.Accounts;
import org.jianting.server.demo.Caller;
import org.jianting.server.demo.DrivenClock;

/**
 * Prepares a data directory for the benchmark: one consultation with a published outcome of so many points, and one that is
 * open. Everything goes through the addresses that people use, in a process of its own.
 */
final class Seed {

    private static final String HANDLER = "handler";
    private static final String SIGNATORY = "signatory";
    private static final String PUBLISHER = "publisher";
    private static final String PASSWORD = "a long word for the bench";
    private static final Unit UNIT = new Unit("unit", "建设管理局");
    private static final int AT_ONCE = 500;

    private final Caller caller;
    private final DrivenClock clock;
    private final int port;

    private Seed(Caller caller, DrivenClock clock, int port) {
        this.caller = caller;
        this.clock = clock;
        this.port = port;
    }

    /** Prints {@code published ID} and {@code open ID}. */
    public static void main(String[] arguments) throws Exception {
        int points = Integer.parseInt(arguments[1]);
        try (var program = Jianting.start(
                "--jianting.data=" + Path.of(arguments[0]),
                "--jianting.port=0",
                "--jianting.limits=off",
                "--jianting.second-factor=nobody",
                "--jianting.bench=true")) {
            int port = Integer.parseInt(program.getEnvironment().getRequiredProperty("local.server.port"));
            var accounts = program.getBean(Accounts.class);
            accounts.provide(HANDLER, PASSWORD, UNIT, Set.of(Role.HANDLER));
            accounts.provide(SIGNATORY, PASSWORD, UNIT, Set.of(Role.SIGNATORY, Role.REVIEWER, Role.CLERK));
            accounts.provide(PUBLISHER, PASSWORD, UNIT, Set.of(Role.PUBLISHER));
            var caller = new Caller("http://localhost:" + port);
            List.of(HANDLER, SIGNATORY, PUBLISHER).forEach(name -> caller.signIn(name, PASSWORD));
            var seed = new Seed(caller, program.getBean(DrivenClock.class), port);
            System.out.println("published " + seed.published(points));
            System.out.println("open " + seed.open());
        }
    }

    private String open() {
        clock.becomeReal();
        var id = initiate();
        caller.command(PUBLISHER, "/" + id + "/notice/publish", Map.of());
        return id;
    }

    private String published(int points) throws InterruptedException {
        var id = initiate();
        var posted = caller.command(PUBLISHER, "/" + id + "/notice/publish", Map.of());
        submit(id, points);
        clock.moveTo(Instant.parse(posted.get("closesAt").asString()).plus(Duration.ofHours(1)));
        closeWhenever(id);
        tell(SIGNATORY, id, "/roster/seal", Map.of("round", 1));
        texts(id, points);
        tell(
                HANDLER,
                id,
                "/final-document",
                Map.of(
                        "title", "停车管理办法",
                        "documentNumber", "第1号",
                        "documentDate", "2026-01-01",
                        "text", DRAFT.replace("十五分钟", "三十分钟")));
        rule(id, points);
        tell(SIGNATORY, id, "/rulings/approve", Map.of());
        decide(id);
        tell(HANDLER, id, "/interpretation", Map.of("title", "解读", "text", "停车半小时以内不收费。", "questions", List.of()));
        tell(HANDLER, id, "/outcome/seal", Map.of());
        tell(PUBLISHER, id, "/outcome/publish", Map.of());
        return id;
    }

    private static final String DRAFT = """
            # 停车管理办法

            第一条　为了规范停车秩序，制定本办法。

            第二条　单次停放不满十五分钟的，免收停车费。

            第三条　本办法自公布之日起施行。
            """;

    private String initiate() {
        var unit = Map.of("code", UNIT.code(), "name", UNIT.name());
        var id = caller.command(
                        HANDLER,
                        "",
                        Map.of(
                                "title", "停车管理办法",
                                "matterKind", "PUBLIC_POLICY",
                                // Measured on any day, also when next year's holidays are not announced yet.
                                "profile", Map.of("name", "cn-demonstration", "version", 1),
                                "basis", "年度重大行政决策事项目录第一项",
                                "decisionBody", "管理委员会",
                                "lead", unit))
                .get("consultationId")
                .asString();
        tell(HANDLER, id, "/drafts", Map.of("title", "停车管理办法", "text", DRAFT));
        tell(HANDLER, id, "/explanatory-notes", Map.of("draftVersion", 1, "text", "说明：停车难，收费应当让短停的人方便。"));
        tell(
                HANDLER,
                id,
                "/notice/submit",
                Map.of(
                        "draftVersion",
                        1,
                        "period",
                        Map.of("length", 30, "unit", "CALENDAR_DAY"),
                        "channels",
                        List.of(Map.of("kind", "WEB", "owner", unit, "address", "网站意见征集栏目")),
                        "contact",
                        "建设管理局停车管理科，电话（0000）88880100",
                        "interpretationPlan",
                        "由建设管理局起草文字解读，与正式文件同步公开。",
                        "disclosure",
                        "PROACTIVE"));
        tell(
                SIGNATORY,
                id,
                "/notice/approve",
                Map.of("secrecyFinding", "不涉及国家秘密，可以公开。", "disclosureFinding", "表述、时机和方式均适当，可以公开。"));
        return id;
    }

    private void submit(String id, int points) throws InterruptedException {
        var result =
                Load.run(port, 64, points, Duration.ofMinutes(30), 201, i -> Submissions.request(id, i), reply -> {});
        if (result.succeeded() != points) {
            throw new IllegalStateException(
                    "Only %d of %d were taken: %s".formatted(result.succeeded(), points, result.failures()));
        }
    }

    private void closeWhenever(String id) {
        try {
            tell(HANDLER, id, "/close", Map.of("round", 1));
        } catch (Caller.NotDone closedByTheClock) {
            System.out.println("closed by the clock");
        }
    }

    private void texts(String id, int points) {
        inPages(points, numbers -> {
            tell(
                    HANDLER,
                    id,
                    "/public-texts/propose",
                    Map.of(
                            "round",
                            1,
                            "texts",
                            numbers.stream()
                                    .map(n -> Map.of("number", n, "text", Submissions.text(n)))
                                    .toList()));
            tell(
                    SIGNATORY,
                    id,
                    "/public-texts/approve",
                    Map.of(
                            "round",
                            1,
                            "texts",
                            numbers.stream().map(n -> Map.of("number", n)).toList()));
        });
    }

    private void rule(String id, int points) {
        inPages(
                points,
                numbers -> tell(
                        HANDLER,
                        id,
                        "/rulings",
                        Map.of("rulings", numbers.stream().map(Seed::ruling).toList())));
    }

    private static Map<String, Object> ruling(int number) {
        Map<String, Object> disposition = number % 5 == 0
                ? Map.of(
                        "disposition",
                        "ADOPTED",
                        "reason",
                        "意见合理，免费时长改为三十分钟。",
                        "changes",
                        List.of(Map.of("clause", "c-2", "kind", "CHANGED", "words", "三十分钟")))
                : Map.of(
                        "disposition",
                        "NOT_ADOPTED",
                        "reasonCode",
                        "COST",
                        "reason",
                        "财力暂时不足，第" + number + "条意见以后再研究。");
        return Map.of(
                "coverage",
                Map.of("ranges", List.of(Map.of("from", number, "to", number)), "parts", List.of()),
                "disposition",
                disposition);
    }

    private void decide(String id) {
        for (var gate : List.of("/expert-opinion", "/risk-assessment", "/competition-review")) {
            tell(HANDLER, id, gate, Map.of("result", "PASSED", "reference", "第1号", "note", "已经完成，结论为可行。"));
        }
        clock.moveTo(clock.instant().plus(Duration.ofDays(12)));
        tell(SIGNATORY, id, "/legality-review", Map.of("result", "PASSED", "reference", "第2号", "note", "权限、程序和内容合法。"));
        tell(SIGNATORY, id, "/party-report", Map.of("reference", "第3号"));
        tell(
                SIGNATORY,
                id,
                "/collective-discussion",
                Map.of("reference", "第4号", "headSpokeLast", true, "dissents", 0, "note", "会议一致通过。"));
        tell(
                SIGNATORY,
                id,
                "/decision",
                Map.of(
                        "reference",
                        "第5号",
                        "decidedAt",
                        clock.instant().minusSeconds(1).toString(),
                        "finalDocumentVersion",
                        1));
    }

    private void tell(String who, String id, String path, Object body) {
        caller.command(who, "/" + id + path, body);
    }

    private static void inPages(int points, java.util.function.Consumer<List<Integer>> page) {
        for (int from = 1; from <= points; from += AT_ONCE) {
            page.accept(new ArrayList<>(IntStream.rangeClosed(from, Math.min(points, from + AT_ONCE - 1))
                    .boxed()
                    .toList()));
        }
    }
}
