// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.submitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jianting.consultation.consulting.ApproveExtension;
import org.jianting.consultation.consulting.CloseRound;
import org.jianting.consultation.consulting.ConsultingFeature;
import org.jianting.consultation.consulting.ProposeExtension;
import org.jianting.consultation.desk.House;
import org.jianting.consultation.desk.Interposing;
import org.jianting.consultation.envelopes.ReceiptCode;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.NoticePublished;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.SubmissionReceived;
import org.jianting.consultation.numbering.NumberingFeature;
import org.jianting.consultation.numbering.SealRoster;
import org.jianting.consultation.preparing.Prepared;
import org.jianting.consultation.preparing.PreparingFeature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class MakeSubmissionEndpointTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
    private static final ConsultationId ID = new ConsultationId("cns_1");
    private static final StaffId CLERK = new StaffId("stf_clerk");
    private static final StaffId SIGNATORY = new StaffId("stf_signatory");
    private static final String PATH = "/api/v1/consultations/cns_1/submissions";

    record Received(String submissionId, Receipt receipt) {}

    record Receipt(String code, Instant receivedAt, String digest, long position) {}

    private Interposing record;
    private House house;
    private NoticePublished notice;
    private Intake intake;
    private WebTestClient client;

    @BeforeEach
    void open() {
        record = new Interposing(SubmissionReceived.class);
        house = House.with(
                MORNING,
                record::register,
                PreparingFeature::register,
                ConsultingFeature::register,
                SubmittingFeature::register,
                NumberingFeature::register);
        notice = Prepared.open(house, ID);
        intake = newIntake();
        client = house.client(House.staff("nobody"), new MakeSubmissionEndpoint(intake));
    }

    private Intake newIntake() {
        return new Intake(
                house.envelopes,
                house.vault,
                new ConsultedDrafts(house.record),
                house.commands,
                house.record,
                house.identifiers,
                house.clock);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private WebTestClient.ResponseSpec post(Object body) {
        return client.post()
                .uri(PATH)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient.ResponseSpec post(Object body, String key) {
        return client.post()
                .uri(PATH)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static Received received(WebTestClient.ResponseSpec answer) {
        return answer.expectStatus()
                .isCreated()
                .expectBody(Received.class)
                .returnResult()
                .getResponseBody();
    }

    private List<SubmissionReceived> recorded() {
        return house.facts().stream()
                .filter(SubmissionReceived.class::isInstance)
                .map(SubmissionReceived.class::cast)
                .toList();
    }

    @Test
    void a_submission_gets_a_receipt_that_proves_it() {
        var text = "建议第二条增加非机动车。";
        var answer = received(post(Map.of("text", text, "clauses", List.of("c-2"), "name", "张三")));

        var fact = recorded().getFirst();
        var code = ReceiptCode.parse(answer.receipt().code()).orElseThrow();
        assertThat(answer.submissionId()).isEqualTo(fact.submissionId().value());
        assertThat(code.position())
                .isEqualTo(answer.receipt().position())
                .isEqualTo(house.facts().size());
        assertThat(code.digestOfSecret()).isEqualTo(fact.receipt());
        assertThat(ReceiptCode.digestOf(code.secret(), text)).isEqualTo(fact.digest());
        assertThat(answer.receipt().digest()).isEqualTo(fact.digest().value());
        assertThat(fact.receivedAt()).isEqualTo(MORNING);
        assertThat(fact.toString()).doesNotContain("非机动车", "张三");
        assertThat(house.envelopes
                        .openText(fact.submissionId(), fact.text())
                        .orElseThrow()
                        .text())
                .isEqualTo(text);
        assertThat(house.envelopes
                        .openIdentity(fact.submissionId(), fact.identity())
                        .orElseThrow()
                        .name())
                .isEqualTo("张三");
    }

    @Test
    void the_same_key_and_content_get_the_same_receipt_even_after_a_restart() {
        var body = Map.of("text", "同一份意见。");
        var first = received(post(body, "key-1"));
        intake = newIntake();
        client = house.client(House.staff("nobody"), new MakeSubmissionEndpoint(intake));

        var again = received(post(body, "key-1").expectHeader().valueEquals("Idempotency-Replayed", "true"));

        assertThat(again).isEqualTo(first);
        assertThat(recorded()).hasSize(1);
    }

    @Test
    void the_same_key_with_another_content_is_refused_and_nothing_is_recorded() {
        received(post(Map.of("text", "一份意见。"), "key-1"));
        post(Map.of("text", "另一份意见。"), "key-1")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("key-taken");
        assertThat(recorded()).hasSize(1);
    }

    @Test
    void the_same_key_after_an_erasure_is_a_conflict() {
        received(post(Map.of("text", "将被删除。"), "key-1"));
        house.vault.destroy(List.of(recorded().getFirst().text().keyId())).join();
        post(Map.of("text", "将被删除。"), "key-1")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("erased-since");
    }

    @Test
    void of_many_under_one_key_at_once_exactly_one_is_recorded_and_all_get_its_receipt() {
        var submission = new NewSubmission(
                "同时提交。", List.of(), org.jianting.consultation.events.SourceKind.INDIVIDUAL, null, null, List.of());
        var answers = IntStream.range(0, 12)
                .mapToObj(n -> CompletableFuture.supplyAsync(() ->
                        (Taken.Received) intake.take(ID, submission, "key-1").block()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(recorded()).hasSize(1);
        assertThat(answers)
                .extracting(Taken.Received::receipt)
                .containsOnly(answers.getFirst().receipt());
        assertThat(answers).filteredOn(answer -> !answer.replayed()).hasSize(1);
    }

    @Test
    void the_last_millisecond_counts_even_when_the_clock_has_closed_the_round() {
        house.clock.set(notice.closesAt());
        house.accepted(new CloseRound(ID, 1, notice.closesAt()));
        house.clock.set(notice.closesAt().minusMillis(1));
        received(post(Map.of("text", "赶上了。")));
    }

    @Test
    void what_was_in_time_and_comes_after_the_roster_was_sealed_is_told_so_and_not_recorded() {
        house.clock.set(notice.closesAt());
        house.accepted(new CloseRound(ID, 1, notice.closesAt()));
        house.accepted(new SealRoster(ID, 1, CLERK, notice.closesAt()));
        house.clock.set(notice.closesAt().minusMillis(1));
        post(Map.of("text", "赶上了，却没有记上。"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("roster-is-sealed");
        assertThat(recorded()).isEmpty();
    }

    @Test
    void what_came_in_the_last_moment_and_meets_the_close_of_the_round_is_decided_on_again_and_counts() {
        house.clock.set(notice.closesAt().minusMillis(1));
        record.before(() -> house.accepted(new CloseRound(ID, 1, notice.closesAt())));
        received(post(Map.of("text", "赶上了。")));
        assertThat(record.attempts()).isEqualTo(2);
        assertThat(recorded()).hasSize(1);
        assertThat(house.facts().getLast()).isInstanceOf(SubmissionReceived.class);
    }

    @Test
    void what_came_in_the_last_moment_and_meets_the_sealing_of_the_roster_is_not_recorded_behind_it() {
        house.clock.set(notice.closesAt().minusMillis(1));
        record.before(() -> {
            house.accepted(new CloseRound(ID, 1, notice.closesAt()));
            house.accepted(new SealRoster(ID, 1, CLERK, notice.closesAt()));
        });
        post(Map.of("text", "赶上了，却没有记上。"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("roster-is-sealed");
        assertThat(recorded()).isEmpty();
    }

    @Test
    void what_comes_in_the_days_that_were_added_counts() {
        var until = notice.closesAt().plus(Duration.ofDays(7));
        house.accepted(new ProposeExtension(ID, until, "多名群众来电要求延长征集期限。", CLERK, MORNING));
        house.accepted(new ApproveExtension(ID, SIGNATORY, MORNING));
        house.clock.set(until.minusMillis(1));
        received(post(Map.of("text", "延长的期限内。")));
    }

    @Test
    void at_the_closing_instant_it_is_too_late_and_the_answer_says_so() {
        house.clock.set(notice.closesAt().plusMillis(1500));
        post(Map.of("text", "晚了。"))
                .expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("after-closing")
                .jsonPath("$.detailEn")
                .value((String detail) -> assertThat(detail).contains("1.500 seconds later"));
        assertThat(recorded()).isEmpty();
    }

    @Test
    void a_consultation_that_is_not_posted_is_as_unknown_as_one_that_never_was() {
        var hidden = new ConsultationId("cns_2");
        house.accepted(Prepared.initiate(hidden, Prepared.MAJOR, MORNING));
        for (var id : List.of("cns_2", "cns_3")) {
            client.post()
                    .uri("/api/v1/consultations/" + id + "/submissions")
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(Map.of("text", "有人吗？"))
                    .exchange()
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .jsonPath("$.rule")
                    .isEqualTo("unknown-consultation");
        }
    }

    @Test
    void a_clause_that_is_not_in_the_draft_is_refused() {
        post(Map.of("text", "第九十九条不好。", "clauses", List.of("c-99")))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("unknown-clause");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\": null}",
                "{\"text\": \"\"}",
                "{\"text\": \"  \"}",
                "{\"text\": \"a\\u0000b\"}",
                "{\"text\": \"half \\ud83d character\"}",
                "{\"text\": 5, \"clauses\": \"c-1\"}",
                "{\"text\": \"x\", \"clauses\": [null]}",
                "{\"text\": \"x\", \"clauses\": [\"../etc\"]}",
                "{\"text\": \"x\", \"clauses\": [\"c-1\", \"c-1\"]}",
                "{\"text\": \"x\", \"sourceKind\": \"KING\"}",
                "{\"text\": {\"$ne\": \"\"}}",
                "{\"text\": \"x\", \"attachments\": [{}]}",
                "{\"text\": \"x\", \"attachments\": [{\"name\":\"a\",\"mediaType\":\"text/plain\",\"content\":\"%%\"}]}",
                "{\"text\": \"x\", \"attachments\": [{\"name\":\"a.pdf\",\"mediaType\":\"application/pdf\",\"content\":\"aGVsbG8=\"}]}",
                "[]",
                "nonsense"
            })
    void bad_input_is_turned_down_and_nothing_is_recorded(String body) {
        client.post()
                .uri(PATH)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .is4xxClientError();
        assertThat(recorded()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "键", "a\tb"})
    void an_unfit_key_is_turned_down(String key) {
        var submission = new NewSubmission(
                "x", List.of(), org.jianting.consultation.events.SourceKind.INDIVIDUAL, null, null, List.of());
        assertThat(intake.take(ID, submission, key).block(Duration.ofSeconds(5)))
                .isInstanceOfSatisfying(
                        Taken.TurnedDown.class,
                        down -> assertThat(down.refusal()).isInstanceOf(FormRefusal.UnfitKey.class));
    }

    @Test
    void attachments_are_kept_sealed_and_named_only_inside_the_envelope() {
        var png = Base64.getEncoder()
                .encodeToString(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3});
        received(post(Map.of(
                "text",
                "见附图。",
                "attachments",
                List.of(Map.of("name", "张三的图.png", "mediaType", "image/png", "content", png)))));
        var fact = recorded().getFirst();
        assertThat(fact.attachments()).singleElement().satisfies(attachment -> {
            assertThat(attachment.mediaType()).isEqualTo("image/png");
            assertThat(attachment.sizeInBytes()).isEqualTo(11);
        });
        assertThat(fact.toString()).doesNotContain("张三");
        assertThat(house.envelopes
                        .openText(fact.submissionId(), fact.text())
                        .orElseThrow()
                        .enclosures())
                .singleElement()
                .satisfies(enclosure -> assertThat(enclosure.name()).isEqualTo("张三的图.png"));
    }
}
