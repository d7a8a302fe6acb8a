// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.SourceKind;
import org.jianting.server.demo.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is sealed is nowhere readable, and what is erased is readable nowhere again, while everything that was counted stands. */
class ErasureTest {

    private static final String SAID = "我家住在枇杷弄十七号三楼左手边";
    private static final String SAID_TOO = "unmistakable-plaintext-of-a-person";
    private static final String NAME = "欧阳翡翠";
    private static final String CONTACT = "jadeite.ouyang@example.org";
    private static final String ATTACHED = "attached-plaintext-of-a-person";
    // What somebody proposed to publish and nobody has approved, the first time with a house number left in.
    private static final String PROPOSED = "来件人家住枇杷弄十七号，希望降低收费";
    private static final String PROPOSED_BETTER = "proposed-words-that-nobody-approved";
    private static final List<String> PERSONAL =
            List.of(SAID, SAID_TOO, NAME, CONTACT, ATTACHED, PROPOSED, PROPOSED_BETTER);

    private static final String DRAFT = """
            # 停车管理办法

            第一条　为了规范停车秩序，制定本办法。

            第二条　单次停放不满十五分钟的，免收停车费。

            第三条　本办法自公布之日起施行。
            """;

    @TempDir
    Path directory;

    @Test
    void an_erased_comment_is_readable_nowhere_and_still_counted_and_answered() throws Exception {
        try (var office = Office.open(directory, Instant.parse("2026-02-02T01:00:00Z"))) {
            var procedure = Procedure.prepare(office, "停车管理办法", DRAFT);
            procedure.publishNotice();
            office.move(Duration.ofDays(1));
            procedure.submit(comment("one", "收费应当更便宜一些。"));
            var personal = office.submit(procedure.id(), "two", personal());
            procedure.submit(comment("three", "支持这个办法，没有别的意见。"));
            var submission = personal.get("submissionId").asString();
            var code = personal.at("/receipt/code").asString();

            nothingPersonalInAnyFile(office);
            office.startAgain(Duration.ofHours(1));

            procedure.letTheClockClose();
            assertThat(procedure.sealRoster()).isEqualTo(3);
            assertThat(procedure.readTexts(3).get(2).get("text").asString()).contains(SAID, SAID_TOO);
            propose(procedure, PROPOSED);
            propose(procedure, PROPOSED_BETTER);
            assertThat(proposal(procedure).get("text").asString()).isEqualTo(PROPOSED_BETTER);
            nothingPersonalInAnyFile(office);
            office.startAgain(Duration.ofHours(1));

            office.letViewsFollow();
            var tally = office.json("/api/v1/consultations/%s/tally".formatted(procedure.id()));
            var receipt = office.json("/api/v1/receipts/" + code);

            var erased = erase(office, procedure, submission);
            assertThat(erased.get("completed").asBoolean()).isTrue();
            assertThat(erased.get("publicTextStays").asBoolean()).isFalse();
            assertThat(erased.at("/stays/zh").asString()).contains("没有已经批准的公开文本");
            nothingPersonalInAnyFile(office);
            assertThat(RealInputTest.verifyRecord(office)).startsWith("Intact: ");
            office.startAgain(Duration.ofHours(1));

            // What was counted stands; what was said is gone.
            office.letViewsFollow();
            assertThat(office.json("/api/v1/consultations/%s/tally".formatted(procedure.id())))
                    .isEqualTo(tally);
            assertThat(office.json("/api/v1/receipts/" + code)).isEqualTo(receipt);
            var texts = procedure.readTexts(3);
            assertThat(texts).hasSize(3);
            assertThat(texts.get(2).get("submissionId").asString()).isEqualTo(submission);
            assertThat(texts.get(2).hasNonNull("text")).isFalse();
            assertThat(texts.get(1).hasNonNull("text")).isTrue();
            assertThatIdentityIsRefused(procedure, submission);
            assertThat(proposal(procedure).hasNonNull("digest")).isTrue();
            assertThat(proposal(procedure).hasNonNull("text")).isFalse();
            assertThatNoPublicTextCanCome(procedure);

            publish(office, procedure);
            var address = "/api/v1/consultations/%s/outcome/points/2".formatted(procedure.id());
            var point = office.json(address);
            assertThat(point.hasNonNull("text")).isFalse();
            assertThat(point.get("reason").asString()).contains("已经删除");
            assertThat(office.json("/api/v1/receipts/" + code)
                            .at("/points/0/reason")
                            .asString())
                    .isEqualTo(point.get("reason").asString());
            assertThat(office.get("/c/%s/outcome/point/2".formatted(procedure.id()))
                            .words())
                    .contains("原文没有公开");
            assertThat(office.json("/api/v1/consultations/%s/outcome".formatted(procedure.id()))
                            .at("/feedback/submissions")
                            .asInt())
                    .isEqualTo(3);

            nothingPersonalInAnyFile(office);
            // The same look does find what is public, in the very same files.
            assertThat(Plaintext.findings(office.data().resolve("record"), List.of("收费应当更便宜一些")))
                    .isNotEmpty();
            assertThat(Plaintext.findingsInIndex(office.data(), List.of("收费应当更便宜一些")))
                    .isNotEmpty();
            assertThat(RealInputTest.verifyRecord(office)).startsWith("Intact: ");
            office.startAgain(Duration.ofHours(1));
        }
    }

    @Test
    void the_look_finds_a_word_in_every_form_in_which_it_may_lie(@TempDir Path elsewhere) throws Exception {
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            for (var before : List.of("", "a", "bc", "def")) {
                var plain = (before + SAID + before).getBytes(charset);
                for (var form : List.of(
                        plain,
                        Base64.getEncoder().encode(plain),
                        Base64.getUrlEncoder().encode(plain),
                        HexFormat.of().formatHex(plain).getBytes(StandardCharsets.US_ASCII))) {
                    Files.write(elsewhere.resolve("file"), form);
                    assertThat(Plaintext.findings(elsewhere, List.of(SAID)))
                            .as("%s after \"%s\"", charset, before)
                            .isNotEmpty();
                    assertThat(Plaintext.findings(elsewhere, List.of(SAID_TOO))).isEmpty();
                }
            }
        }
    }

    /** Proposed by one, returned and proposed again, and approved by another. */
    private static JsonNode erase(Office office, Procedure procedure, String submission) {
        var address = "/submissions/%s/erasure".formatted(submission);
        var proposal = Map.of("scope", "BOTH", "ground", "本人申请删除，依据个人信息保护法第四十七条。");
        procedure.tell(Person.CLERK, address + "/propose", proposal);
        procedure.tell(Person.SECURITY_ADMINISTRATOR, address + "/return", Map.of("reason", "请先核实申请人身份。"));
        procedure.tell(Person.CLERK, address + "/propose", proposal);
        office.letViewsFollow();
        var waiting = office.read(Person.SECURITY_ADMINISTRATOR, "/api/v1/desk/erasures")
                .at("/erasures/0");
        assertThat(waiting.get("submissionId").asString()).isEqualTo(submission);
        assertThat(procedure.readTexts(3).get(2).hasNonNull("text")).isTrue();
        return procedure.tell(
                Person.SECURITY_ADMINISTRATOR,
                address + "/approve",
                Map.of("proposal", waiting.get("position").asLong()));
    }

    private static Comment comment(String key, String text) {
        return new Comment(key, ChannelKind.WEB, text, SourceKind.INDIVIDUAL, List.of());
    }

    private static Map<String, Object> personal() {
        var body = new HashMap<>(
                comment("two", (SAID + "，" + SAID_TOO + "。\n").repeat(40)).submission());
        body.put("name", NAME);
        body.put("contact", CONTACT);
        var content = (ATTACHED + "，" + SAID + "\n").repeat(100).getBytes(StandardCharsets.UTF_8);
        body.put(
                "attachments",
                List.of(Map.of(
                        "name",
                        ATTACHED + ".txt",
                        "mediaType",
                        "text/plain",
                        "content",
                        Base64.getEncoder().encodeToString(content))));
        return body;
    }

    /** Stops the program, as one would before taking the disk away, and looks at everything it has left and printed. */
    private void nothingPersonalInAnyFile(Office office) {
        office.letViewsFollow();
        office.close();
        assertThat(Plaintext.findings(directory, PERSONAL)).isEmpty();
        assertThat(Plaintext.findingsInIndex(office.data(), PERSONAL)).isEmpty();
        assertThat(office.said()).noneMatch(line -> PERSONAL.stream().anyMatch(line::contains));
    }

    private static void propose(Procedure procedure, String text) {
        procedure.tell(
                Person.HANDLER,
                "/public-texts/propose",
                Map.of("round", 1, "texts", List.of(Map.of("number", 2, "text", text))));
    }

    /** As the second person reads it before approving it. */
    private static JsonNode proposal(Procedure procedure) {
        return procedure
                .tell(Person.REVIEWER, "/texts/read", Map.of("round", 1, "numbers", List.of(2)))
                .at("/texts/0/proposal");
    }

    private static void assertThatNoPublicTextCanCome(Procedure procedure) {
        assertThat(catchThrowableOfType(Caller.NotDone.class, () -> propose(procedure, "又一份公开文本。")))
                .hasMessageContaining("text-erased");
        assertThat(catchThrowableOfType(
                        Caller.NotDone.class,
                        () -> procedure.tell(
                                Person.REVIEWER,
                                "/public-texts/approve",
                                Map.of("round", 1, "texts", List.of(Map.of("number", 2))))))
                .hasMessageContaining("text-erased");
    }

    private static void assertThatIdentityIsRefused(Procedure procedure, String submission) {
        assertThat(catchThrowableOfType(
                        Caller.NotDone.class,
                        () -> procedure.tell(
                                Person.CLERK,
                                "/submissions/%s/identity".formatted(submission),
                                Map.of("purpose", "核对联系方式，以便答复。"))))
                .hasMessageContaining("erased");
    }

    /** Each of these fails where an answer is not what the description of the API says. */
    private static void readAtTheDesk(Office office, String consultation) {
        office.letViewsFollow();
        var base = "/api/v1/desk/consultations";
        assertThat(office.read(Person.HANDLER, base).get("consultations")).hasSize(1);
        for (var address : List.of(
                "", "/drafts/1", "/points", "/points?from=2&limit=1", "/points/unruled", "/registrations", "/late")) {
            assertThat(office.read(Person.HANDLER, base + "/" + consultation + address))
                    .isNotEmpty();
        }
        var rulings = office.read(Person.HANDLER, base + "/" + consultation + "/rulings")
                .get("rulings");
        rulings.forEach(ruling -> office.read(
                Person.REVIEWER,
                base + "/" + consultation + "/rulings/" + ruling.get("rulingId").asString()));
        office.read(Person.SECURITY_ADMINISTRATOR, "/api/v1/desk/views");
        assertThat(office.read(Person.SECURITY_ADMINISTRATOR, "/api/v1/desk/erasures")
                        .get("erasures"))
                .isEmpty();
        assertThat(office.read(Person.CLERK, base + "/" + consultation + "/erasures")
                        .get("erasures"))
                .isEmpty();
        office.read(Person.SECURITY_ADMINISTRATOR, "/api/v1/desk/accounts");
        office.read(Person.CLERK, "/api/v1/desk/session");
    }

    private static void publish(Office office, Procedure procedure) {
        assertThat(procedure.approvePublicTexts(3)).containsOnlyKeys(1, 3);
        procedure.tell(
                Person.HANDLER,
                "/rulings",
                Map.of(
                        "rulings",
                        List.of(
                                noted(1, "感谢支持，收费标准另行研究。"),
                                noted(2, "来件内容已经删除，曾经收到并已研究。"),
                                noted(3, "感谢支持，没有需要修改的内容。"))));
        readAtTheDesk(office, procedure.id());
        procedure.tell(Person.SIGNATORY, "/rulings/approve", Map.of());
        for (var gate : List.of("/expert-opinion", "/risk-assessment", "/competition-review")) {
            procedure.passGate(Person.HANDLER, gate);
        }
        office.move(Duration.ofDays(14));
        procedure.registerFinalDocument("停车管理办法", DRAFT);
        procedure.passGate(Person.REVIEWER, "/legality-review");
        procedure.discuss();
        procedure.decide();
        procedure.interpret("短停不收费，规则没有变化。");
        procedure.seal();
        procedure.publish();
        office.letViewsFollow();
    }

    private static Map<String, Object> noted(int number, String reason) {
        return Map.of(
                "coverage", Map.of("ranges", List.of(Map.of("from", number, "to", number)), "parts", List.of()),
                "disposition", Map.of("disposition", "NOTED", "reason", reason));
    }
}
