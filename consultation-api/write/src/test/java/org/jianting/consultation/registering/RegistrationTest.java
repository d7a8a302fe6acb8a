// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.registering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jianting.consultation.consulting.ApproveExtension;
import org.jianting.consultation.consulting.CloseRound;
import org.jianting.consultation.consulting.ConsultingFeature;
import org.jianting.consultation.consulting.ProposeExtension;
import org.jianting.consultation.desk.House;
import org.jianting.consultation.desk.SamePerson;
import org.jianting.consultation.envelopes.ReceiptCode;
import org.jianting.consultation.events.Channel;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.NoticePublished;
import org.jianting.consultation.events.RegistrationReturned;
import org.jianting.consultation.events.RegistrationVerified;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.events.SubmissionMarkedLate;
import org.jianting.consultation.events.SubmissionRegisteredByClerk;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.numbering.NumberingFeature;
import org.jianting.consultation.numbering.SealRoster;
import org.jianting.consultation.preparing.Prepared;
import org.jianting.consultation.preparing.PreparingFeature;
import org.jianting.consultation.scans.Scans;
import org.jianting.consultation.submitting.ConsultedDrafts;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class RegistrationTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
    private static final ConsultationId ID = new ConsultationId("cns_1");
    private static final StaffId CLERK = new StaffId("stf_clerk");
    private static final StaffId SECOND = new StaffId("stf_second");
    private static final Unit KEEPER = new Unit("wd", "文电科");
    private static final String PATH = "/api/v1/desk/consultations/cns_1/registrations";

    record Receipt(String code, Instant receivedAt, String digest, long position) {}

    record Warning(String zh, String en) {}

    record Registered(String submissionId, Receipt receipt, boolean late, long position, List<Warning> warnings) {}

    private House house;
    private NoticePublished notice;
    private WebTestClient clerk;

    @BeforeEach
    void open() {
        house = House.with(
                MORNING,
                PreparingFeature::register,
                ConsultingFeature::register,
                RegisteringFeature::register,
                NumberingFeature::register);
        notice = Prepared.open(house, ID);
        house.clock.move(Duration.ofDays(3));
        clerk = client(Role.CLERK);
    }

    private WebTestClient client(Role role) {
        return client(House.staff("clerk", role));
    }

    private WebTestClient client(Staff staff) {
        var intake = new ClerkIntake(
                house.envelopes, new ConsultedDrafts(house.record), house.commands, house.identifiers, house.clock);
        return house.client(
                staff,
                new RegisterSubmissionEndpoint(
                        house.desk, house.record, intake, new Scans(house.drawer, house.record)));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static Map<String, Object> letter(Instant arrivedAt) {
        var body = new HashMap<String, Object>();
        body.put("channel", "PAPER");
        body.put("text", "建议增设夜间停车位。");
        body.put("effectiveReceivedAt", arrivedAt.toString());
        body.put("evidence", "sha-256:" + "ab".repeat(32));
        body.put("evidenceKind", "扫描件");
        body.put("name", "李四");
        return body;
    }

    private WebTestClient.ResponseSpec post(WebTestClient client, Map<String, Object> body) {
        return client.post()
                .uri(PATH)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private Registered registered(Map<String, Object> body) {
        return post(clerk, body)
                .expectStatus()
                .isCreated()
                .expectBody(Registered.class)
                .returnResult()
                .getResponseBody();
    }

    private static VerifyRegistration verify(Registered entry, StaffId by, Instant at) {
        return new VerifyRegistration(ID, new SubmissionId(entry.submissionId()), by, at);
    }

    @Test
    void a_letter_is_entered_with_its_evidence_and_gets_a_receipt_for_its_sender() {
        var entry = registered(letter(MORNING.plusSeconds(60)));
        var fact = (SubmissionRegisteredByClerk) house.facts().getLast();
        var code = ReceiptCode.parse(entry.receipt().code()).orElseThrow();
        assertThat(code.digestOfSecret()).isEqualTo(fact.receipt());
        assertThat(code.position()).isEqualTo(house.facts().size());
        assertThat(fact.late()).isFalse();
        assertThat(fact.effectiveReceivedAt()).isEqualTo(MORNING.plusSeconds(60));
        assertThat(fact.registeredAt()).isEqualTo(house.clock.instant());
        assertThat(fact.toString()).doesNotContain("夜间", "李四");
    }

    @Test
    void it_counts_once_a_second_person_has_compared_it() {
        var entry = registered(letter(MORNING));
        var now = house.clock.instant();
        assertThat(house.refused(verify(entry, CLERK, now))).isInstanceOf(SamePerson.class);
        var verified = house.accepted(verify(entry, SECOND, now)).first(RegistrationVerified.class);
        assertThat(verified.registeredBy()).isEqualTo(CLERK);
        assertThat(verified.by()).isEqualTo(SECOND);
        assertThat(house.refused(verify(entry, SECOND, now)))
                .isEqualTo(new RegistrationRefusal.AlreadySettled(new SubmissionId(entry.submissionId()), true));
    }

    @Test
    void what_does_not_match_its_evidence_is_returned_and_does_not_count() {
        var entry = registered(letter(MORNING));
        var id = new SubmissionId(entry.submissionId());
        var now = house.clock.instant();
        house.accepted(new ReturnRegistration(ID, id, "与扫描件不符，漏录一段。", SECOND, now));
        assertThat(house.facts().getLast()).isInstanceOf(RegistrationReturned.class);
        assertThat(house.refused(verify(entry, SECOND, now)))
                .isEqualTo(new RegistrationRefusal.AlreadySettled(id, false));
    }

    @Test
    void an_entry_belongs_to_its_consultation() {
        var entry = registered(letter(MORNING));
        var elsewhere = new VerifyRegistration(
                new ConsultationId("cns_2"), new SubmissionId(entry.submissionId()), SECOND, MORNING);
        assertThat(house.refused(elsewhere)).isInstanceOf(RegistrationRefusal.NoSuchEntry.class);
    }

    @Test
    void it_cannot_have_come_before_the_notice_or_in_the_future() {
        post(clerk, letter(MORNING.minusNanos(1))).expectStatus().isEqualTo(422);
        post(clerk, letter(house.clock.instant().plusNanos(1))).expectStatus().isEqualTo(422);
        registered(letter(house.clock.instant()));
        registered(letter(MORNING));
    }

    @Test
    void what_arrived_in_time_is_in_time_even_when_it_is_entered_after_the_close() {
        var closesAt = notice.closesAt();
        house.clock.set(closesAt.plus(Duration.ofDays(1)));
        house.accepted(new CloseRound(ID, 1, closesAt));
        assertThat(registered(letter(closesAt.minusNanos(1))).late()).isFalse();
    }

    @Test
    void what_arrived_in_the_days_that_were_added_is_in_time() {
        var until = notice.closesAt().plus(Duration.ofDays(7));
        var at = house.clock.instant();
        house.accepted(new ProposeExtension(ID, until, "多名群众来电要求延长征集期限。", CLERK, at));
        house.accepted(new ApproveExtension(ID, SECOND, at));
        house.clock.set(until.plus(Duration.ofDays(1)));
        assertThat(registered(letter(notice.closesAt())).late()).isFalse();
        assertThat(registered(letter(until.minusNanos(1))).late()).isFalse();
        assertThat(registered(letter(until)).late()).isTrue();
    }

    @Test
    void what_arrived_at_the_closing_instant_is_late_and_has_a_list_of_its_own() {
        var closesAt = notice.closesAt();
        house.clock.set(closesAt.plus(Duration.ofDays(1)));
        var entry = registered(letter(closesAt));
        assertThat(entry.late()).isTrue();
        assertThat(house.facts().getLast()).isInstanceOf(SubmissionMarkedLate.class);
        // The receipt is for the entry, not for the mark that follows it.
        assertThat(ReceiptCode.parse(entry.receipt().code()).orElseThrow().position())
                .isEqualTo(entry.position() - 1);
    }

    @Test
    void once_the_roster_is_sealed_only_late_letters_are_entered() {
        var closesAt = notice.closesAt();
        house.clock.set(closesAt.plus(Duration.ofDays(1)));
        house.accepted(new CloseRound(ID, 1, closesAt));
        house.accepted(new SealRoster(ID, 1, CLERK, house.clock.instant()));
        post(clerk, letter(closesAt.minusNanos(1)))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("roster-has-its-numbers");
        assertThat(registered(letter(closesAt)).late()).isTrue();
    }

    @Test
    void what_comes_through_the_portal_is_not_entered_by_hand() {
        var body = letter(MORNING);
        body.put("channel", "WEB");
        post(clerk, body).expectStatus().isEqualTo(422);
    }

    @Test
    void a_letter_by_a_way_that_the_notice_did_not_open_counts_and_the_clerk_is_told() {
        var entry = registered(letter(MORNING));
        assertThat(entry.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.zh()).contains("信函", "门户网站");
            assertThat(warning.en()).contains("letter", "portal");
        });
        assertThat(house.accepted(verify(entry, SECOND, house.clock.instant()))
                        .first(RegistrationVerified.class)
                        .late())
                .isFalse();
    }

    @Test
    void a_letter_by_a_way_that_the_notice_opened_needs_no_remark() {
        var channels = List.of(
                new Channel(ChannelKind.WEB, Prepared.LEAD, "门户网站"), new Channel(ChannelKind.PAPER, KEEPER, "收发室"));
        Prepared.open(house, new ConsultationId("cns_2"), channels);
        var keeper = client(new Staff(CLERK, KEEPER, Set.of(Role.CLERK)));
        keeper.post()
                .uri(PATH.replace("cns_1", "cns_2"))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(letter(house.clock.instant()))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.warnings")
                .isEmpty();
        // Whoever keeps a channel of one notice keeps none of another.
        post(keeper, letter(MORNING))
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("outside-unit");
    }

    @Test
    void a_clause_that_is_not_in_the_draft_is_refused() {
        var body = letter(MORNING);
        body.put("clauses", List.of("c-99"));
        post(clerk, body).expectStatus().isEqualTo(422);
    }

    @Test
    void only_a_clerk_enters() {
        post(client(Role.PUBLISHER), letter(MORNING)).expectStatus().isForbidden();
        assertThat(house.facts()).noneMatch(SubmissionRegisteredByClerk.class::isInstance);
    }

    @Test
    void incomplete_entries_are_turned_down() {
        for (var field : List.of("channel", "text", "effectiveReceivedAt", "evidence", "evidenceKind")) {
            var body = letter(MORNING);
            body.remove(field);
            post(clerk, body).expectStatus().is4xxClientError();
        }
    }
}
