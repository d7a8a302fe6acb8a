// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianting.consultation.ruling.ParkingStory.*;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import org.jianting.consultation.events.*;
import org.jianting.consultation.ruling.ParkingStory;
import org.jianting.consultation.ruling.Rehearsal;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class DecidingEndpointsTest {

    private static final String DESK = "/api/v1/desk/consultations/cns_parking";
    private static final EnumSet<Role> ALL = EnumSet.allOf(Role.class);

    private final ParkingStory story = new ParkingStory(new ConsultationId("cns_parking"));
    private Rehearsal rehearsal;

    @BeforeEach
    void start() {
        rehearsal =
                new Rehearsal(Clock.fixed(RULED.plus(2, ChronoUnit.DAYS), ZoneOffset.UTC), DecidingFeature::register);
        rehearsal.tell(
                story.id(),
                concat(
                        story.sealed(1),
                        List.of(story.ruling("a", number(1), noted()), story.approved(1), story.document())));
    }

    @AfterEach
    void stop() {
        rehearsal.close();
    }

    private WebTestClient.ResponseSpec post(EnumSet<Role> roles, String path, String body) {
        var desk = rehearsal.desk();
        return rehearsal
                .client(
                        new Staff(HANDLER, LEAD, roles),
                        new RegisterExpertOpinionEndpoint(desk),
                        new RegisterRiskAssessmentEndpoint(desk),
                        new RegisterCompetitionReviewEndpoint(desk),
                        new ConcludeLegalityReviewEndpoint(desk),
                        new RecordCollectiveDiscussionEndpoint(desk),
                        new RecordPartyReportEndpoint(desk),
                        new TakeDecisionEndpoint(desk),
                        new ReturnDecisionEndpoint(desk))
                .post()
                .uri(DESK + path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    @Test
    void the_steps_are_recorded_one_after_the_other_up_to_the_decision() {
        var passed = "{\"result\":\"PASSED\",\"reference\":\"第1号\",\"note\":\"事项紧急\"}";
        for (var path : List.of("/expert-opinion", "/risk-assessment", "/legality-review")) {
            post(ALL, path, passed).expectStatus().isOk();
        }
        post(ALL, "/competition-review", "{\"result\":\"NOT_REQUIRED\",\"note\":\"不涉及市场主体\"}")
                .expectStatus()
                .isOk();
        post(ALL, "/collective-discussion", "{\"reference\":\"纪要第4号\",\"headSpokeLast\":true,\"dissents\":1}")
                .expectStatus()
                .isOk();
        post(
                        ALL,
                        "/decision",
                        "{\"reference\":\"纪要第4号\",\"decidedAt\":\"2026-04-12T02:00:00Z\",\"finalDocumentVersion\":1}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.detailEn")
                .isEqualTo("Missing: report to the Party committee. Failed: none. Nothing was recorded.");
        post(ALL, "/party-report", "{\"reference\":\"请示第5号\"}").expectStatus().isOk();
        post(
                        ALL,
                        "/decision",
                        "{\"reference\":\"纪要第4号\",\"decidedAt\":\"2026-04-12T02:00:00Z\",\"finalDocumentVersion\":1}")
                .expectStatus()
                .isOk();
        assertThat(rehearsal.record(story.id()).getLast()).isInstanceOf(DecisionTaken.class);
        post(ALL, "/decision/return", "{\"reason\":\"再研究\"}").expectStatus().isOk();
        assertThat(rehearsal.record(story.id()).getLast()).isInstanceOf(DecisionReturned.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/expert-opinion | {} ",
                "/expert-opinion | {\"result\":\"MAYBE\",\"reference\":\"1\"} ",
                "/risk-assessment | {\"result\":null,\"reference\":\"1\"} ",
                "/legality-review | {\"result\":\"PASSED\"} ",
                "/collective-discussion | {\"reference\":\"纪要\"} ",
                "/collective-discussion | {\"reference\":\"纪要\",\"headSpokeLast\":\"maybe\"} ",
                "/party-report | {\"reference\":\"\"} ",
                "/decision | {\"reference\":\"纪要\"} ",
                "/decision | {\"reference\":\"纪要\",\"decidedAt\":\"2026-04-12T02:00:00Z\"} ",
                "/decision | {\"reference\":\"纪要\",\"decidedAt\":\"yesterday\"} ",
                "/decision/return | {\"reason\":null} "
            })
    void bad_input_is_a_client_error_and_nothing_is_recorded(String path, String body) {
        var before = rehearsal.record(story.id()).size();
        post(ALL, path, body).expectStatus().is4xxClientError();
        assertThat(rehearsal.record(story.id())).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource({"/expert-opinion", "/risk-assessment", "/competition-review", "/legality-review", "/decision"})
    void a_clerk_and_an_auditor_record_no_step(String path) {
        var body = path.equals("/decision")
                ? "{\"reference\":\"纪要\",\"decidedAt\":\"2026-04-12T02:00:00Z\",\"finalDocumentVersion\":1}"
                : "{\"result\":\"PASSED\",\"reference\":\"第1号\"}";
        post(EnumSet.of(Role.CLERK, Role.AUDITOR), path, body).expectStatus().isForbidden();
    }
}
