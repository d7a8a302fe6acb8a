// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.story;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A major decision taken through the desk, step by step, each step by the person whose step it is. */
final class Procedure {

    private static final int AT_ONCE = 100;
    private static final Map<String, Object> UNIT =
            Map.of("code", DrivenProgram.UNIT.code(), "name", DrivenProgram.UNIT.name());

    private final Office office;
    private final String id;
    private Instant closesAt = Instant.MAX;
    private int finalDocumentVersion;

    private Procedure(Office office, String id) {
        this.office = office;
        this.id = id;
    }

    /** Initiates it and prepares everything up to the posting. */
    static Procedure prepare(Office office, String title, String draft) {
        var procedure = new Procedure(
                office,
                office.tell(
                                Person.HANDLER,
                                "",
                                Map.of(
                                        "title", title,
                                        "matterKind", "PUBLIC_POLICY",
                                        "basis", "年度重大行政决策事项目录第一项",
                                        "decisionBody", "市人民政府",
                                        "lead", UNIT))
                        .get("consultationId")
                        .asString());
        procedure.tell(Person.HANDLER, "/drafts", Map.of("title", title + "（征求意见稿）", "text", draft));
        procedure.tell(Person.HANDLER, "/explanatory-notes", Map.of("draftVersion", 1, "text", "说明：停车难，规则应当清楚。"));
        procedure.tell(
                Person.HANDLER,
                "/notice/submit",
                Map.of(
                        "draftVersion",
                        1,
                        "period",
                        Map.of("length", 30, "unit", "CALENDAR_DAY"),
                        "channels",
                        List.of(channel("WEB"), channel("PAPER"), channel("PHONE"), channel("HEARING")),
                        "contact",
                        "停车管理处，电话（0000）88880100",
                        "interpretationPlan",
                        "由停车管理处起草文字解读，与正式文件同步公开。",
                        "disclosure",
                        "PROACTIVE"));
        procedure.tell(
                Person.SIGNATORY,
                "/notice/approve",
                Map.of("secrecyFinding", "不涉及国家秘密，可以公开。", "disclosureFinding", "表述、时机和方式均适当，可以公开。"));
        return procedure;
    }

    private static Map<String, Object> channel(String kind) {
        return Map.of("kind", kind, "owner", UNIT, "address", "停车管理处");
    }

    String id() {
        return id;
    }

    JsonNode tell(Person person, String step, Object body) {
        return office.tell(person, "/" + id + step, body);
    }

    void publishNotice() {
        closesAt = Instant.parse(tell(Person.PUBLISHER, "/notice/publish", Map.of())
                .get("closesAt")
                .asString());
    }

    /** The clauses of the draft that people read, by what is printed before them. */
    Map<String, String> draftClauses() {
        var clauses = new HashMap<String, String>();
        office.letViewsFollow();
        office.json("/api/v1/consultations/" + id + "/draft")
                .get("clauses")
                .forEach(clause -> clauses.putIfAbsent(
                        clause.get("label").asString(), clause.get("id").asString()));
        return clauses;
    }

    JsonNode submit(Comment comment) {
        return office.submit(id, comment.key(), comment.submission());
    }

    /** Entered by one clerk and compared with the original by another. */
    Filed register(Comment comment) {
        var entered = tell(
                Person.CLERK,
                "/registrations",
                comment.registration(office.now().minusSeconds(60)));
        tell(
                Person.SECOND_CLERK,
                "/registrations/" + entered.get("submissionId").asString() + "/verify",
                Map.of());
        return Filed.of(comment, entered);
    }

    /** Nobody closes the round: the time is over, and the program puts it on the record by itself. */
    void letTheClockClose() {
        long before = office.head();
        office.moveTo(closesAt.plus(Duration.ofMinutes(1)));
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> office.head() == before + 1);
    }

    /** Returns how many the roster counts. */
    int sealRoster() {
        return tell(Person.CLERK, "/roster/seal", Map.of("round", 1))
                .get("count")
                .asInt();
    }

    /** What stands under each number, as it was written; none where it was erased. */
    Map<Integer, JsonNode> readTexts(int count) {
        var texts = new TreeMap<Integer, JsonNode>();
        for (var numbers : pages(count)) {
            tell(Person.HANDLER, "/texts/read", Map.of("round", 1, "numbers", numbers))
                    .get("texts")
                    .forEach(text -> texts.put(text.get("number").asInt(), text));
        }
        return texts;
    }

    /** Proposes what the program suggests, and a second person approves it; returns the public texts by number. */
    Map<Integer, String> approvePublicTexts(int count) {
        var texts = new TreeMap<Integer, String>();
        for (var numbers : pages(count)) {
            tell(Person.HANDLER, "/public-texts/suggest", Map.of("round", 1, "numbers", numbers))
                    .get("suggestions")
                    .forEach(suggested -> {
                        if (suggested.hasNonNull("suggestion")) {
                            texts.put(
                                    suggested.get("number").asInt(),
                                    suggested.get("suggestion").asString());
                        }
                    });
        }
        var proposed = new ArrayList<Object>();
        var approved = new ArrayList<Object>();
        texts.forEach((number, text) -> {
            proposed.add(Map.of("number", number, "text", text));
            approved.add(Map.of("number", number));
        });
        tell(Person.HANDLER, "/public-texts/propose", Map.of("round", 1, "texts", proposed));
        tell(Person.REVIEWER, "/public-texts/approve", Map.of("round", 1, "texts", approved));
        return texts;
    }

    private static List<List<Integer>> pages(int count) {
        var pages = new ArrayList<List<Integer>>();
        for (int from = 1; from <= count; from += AT_ONCE) {
            pages.add(IntStream.rangeClosed(from, Math.min(count, from + AT_ONCE - 1))
                    .boxed()
                    .toList());
        }
        return pages;
    }

    void registerFinalDocument(String title, String text) {
        finalDocumentVersion = tell(
                        Person.HANDLER,
                        "/final-document",
                        Map.of("title", title, "documentNumber", "第1号", "documentDate", "2026-05-06", "text", text))
                .get("version")
                .asInt();
    }

    void passGate(Person person, String gate) {
        tell(person, gate, Map.of("result", "PASSED", "reference", "第2号", "note", "已经完成，结论为可行。"));
    }

    void discuss() {
        tell(Person.SIGNATORY, "/party-report", Map.of("reference", "第3号"));
        tell(
                Person.SIGNATORY,
                "/collective-discussion",
                Map.of("reference", "第4号", "headSpokeLast", true, "dissents", 0, "note", "会议一致通过。"));
    }

    void decide() {
        tell(
                Person.SIGNATORY,
                "/decision",
                Map.of(
                        "reference",
                        "第5号",
                        "decidedAt",
                        office.now().minusSeconds(60).toString(),
                        "finalDocumentVersion",
                        finalDocumentVersion));
    }

    void interpret(String text) {
        tell(
                Person.HANDLER,
                "/interpretation",
                Map.of(
                        "title",
                        "解读",
                        "text",
                        text,
                        "questions",
                        List.of(Map.of("question", "什么时候施行？", "answer", "自公布之日起施行。"))));
    }

    void seal() {
        tell(Person.HANDLER, "/outcome/seal", Map.of());
    }

    void publish() {
        tell(Person.PUBLISHER, "/outcome/publish", Map.of());
    }
}
