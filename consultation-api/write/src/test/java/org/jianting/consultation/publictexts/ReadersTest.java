// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publictexts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jianting.consultation.consulting.CloseRound;
import org.jianting.consultation.consulting.ConsultingFeature;
import org.jianting.consultation.desk.House;
import org.jianting.consultation.envelopes.Attachment;
import org.jianting.consultation.events.Channel;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.SourceKind;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.SubmissionReceived;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.numbering.NumberingFeature;
import org.jianting.consultation.numbering.SealRoster;
import org.jianting.consultation.preparing.Prepared;
import org.jianting.consultation.preparing.PreparingFeature;
import org.jianting.consultation.submitting.ConsultedDrafts;
import org.jianting.consultation.submitting.Intake;
import org.jianting.consultation.submitting.NewSubmission;
import org.jianting.consultation.submitting.SubmittingFeature;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who at the desk may open what people sent, at each address that opens it. */
class ReadersTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
    private static final ConsultationId ID = new ConsultationId("cns_1");
    private static final Unit KEEPER = new Unit("wd", "文电科");
    private static final Unit STRANGER = new Unit("sw", "水务局");
    private static final String SECRET = "我家的电话是13812345678";
    private static final String BASE = "/api/v1/desk/consultations/cns_1";

    private enum Opening {
        TEXTS_BY_NUMBER,
        TEXTS_BY_NAME,
        SUGGESTIONS,
        ATTACHMENT
    }

    private House house;
    private SubmissionReceived fact;

    @BeforeEach
    void oneSubmissionInASealedRoster() {
        house = House.with(
                MORNING,
                PreparingFeature::register,
                ConsultingFeature::register,
                SubmittingFeature::register,
                NumberingFeature::register);
        var channels = List.of(
                new Channel(ChannelKind.WEB, Prepared.LEAD, "门户网站"), new Channel(ChannelKind.PAPER, KEEPER, "收发室"));
        var closesAt = Prepared.open(house, ID, channels).closesAt();
        var file = new Attachment("名单.txt", "text/plain", SECRET.getBytes(StandardCharsets.UTF_8));
        var intake = new Intake(
                house.envelopes,
                house.vault,
                new ConsultedDrafts(house.record),
                house.commands,
                house.record,
                house.identifiers,
                house.clock);
        intake.take(ID, new NewSubmission(SECRET, List.of(), SourceKind.INDIVIDUAL, null, null, List.of(file)), null)
                .block();
        fact = (SubmissionReceived) house.facts().getLast();
        house.clock.set(closesAt.plus(Duration.ofHours(9)));
        house.accepted(new CloseRound(ID, 1, house.clock.instant()));
        house.accepted(new SealRoster(ID, 1, Prepared.HANDLER, house.clock.instant()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private WebTestClient.ResponseSpec open(Opening what, Unit unit, Role role) {
        var texts = new RawTexts(house.record, house.envelopes);
        var client = house.client(
                new Staff(new StaffId("stf_reader"), unit, Set.of(role)),
                new ReadTextsEndpoint(house.desk, texts),
                new SuggestPublicTextsEndpoint(house.desk, texts),
                new ReadAttachmentEndpoint(house.desk, house.record, house.envelopes));
        return switch (what) {
            case TEXTS_BY_NUMBER -> post(client, "/texts/read", Map.of("round", 1, "numbers", List.of(1)));
            case TEXTS_BY_NAME ->
                post(
                        client,
                        "/texts/read",
                        Map.of(
                                "round",
                                1,
                                "submissions",
                                List.of(fact.submissionId().value())));
            case SUGGESTIONS -> post(client, "/public-texts/suggest", Map.of("round", 1, "numbers", List.of(1)));
            case ATTACHMENT ->
                client.get()
                        .uri(BASE + "/submissions/" + fact.submissionId() + "/attachments/1")
                        .exchange();
        };
    }

    private static WebTestClient.ResponseSpec post(WebTestClient client, String path, Object body) {
        return client.post()
                .uri(BASE + path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    @ParameterizedTest
    @EnumSource(Opening.class)
    void a_handler_or_clerk_of_the_lead_or_a_participant_reads(Opening what) {
        for (var unit : List.of(Prepared.LEAD, Prepared.PARTICIPANT)) {
            for (var role : List.of(Role.HANDLER, Role.CLERK)) {
                open(what, unit, role).expectStatus().isOk();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Opening.class)
    void a_clerk_of_the_unit_that_keeps_a_channel_reads_and_its_handler_does_not(Opening what) {
        open(what, KEEPER, Role.CLERK).expectStatus().isOk();
        open(what, KEEPER, Role.HANDLER).expectStatus().isForbidden();
    }

    @ParameterizedTest
    @EnumSource(Opening.class)
    void a_reviewer_reads_from_wherever_the_decision_body_has_its_office(Opening what) {
        open(what, STRANGER, Role.REVIEWER).expectStatus().isOk();
    }

    @ParameterizedTest
    @EnumSource(Opening.class)
    void nobody_of_a_foreign_unit_reads_and_they_are_told_whose_matter_it_is(Opening what) {
        for (var role : List.of(Role.HANDLER, Role.CLERK)) {
            refused(what, STRANGER, role)
                    .contains("outside-unit", STRANGER.name(), Prepared.LEAD.name(), Prepared.PARTICIPANT.name());
        }
    }

    @ParameterizedTest
    @EnumSource(Opening.class)
    void a_publisher_an_auditor_and_an_administrator_do_not_read_even_in_the_lead(Opening what) {
        Stream.of(Role.PUBLISHER, Role.AUDITOR, Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR)
                .forEach(role -> refused(what, Prepared.LEAD, role).contains("wrong-role"));
    }

    private org.assertj.core.api.AbstractStringAssert<?> refused(Opening what, Unit unit, Role role) {
        var before = house.facts();
        var answer = open(what, unit, role)
                .expectStatus()
                .isForbidden()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(house.facts()).isEqualTo(before);
        return assertThat(answer).doesNotContain("13812345678", "stf_");
    }
}
