// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianting.consultation.ruling.ParkingStory.*;

import java.util.List;
import java.util.Set;
import org.jianting.consultation.events.*;
import org.jianting.consultation.ruling.ParkingStory;
import org.jianting.consultation.ruling.Rehearsal;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class PublishingEndpointsTest {

    private static final String DESK = "/api/v1/desk/consultations/cns_parking";
    private static final String UNCHANGED = DRAFT.replace("（征求意见稿）", "");
    private static final String DOCUMENT = """
            {"title":"园区停车管理办法","documentNumber":"园管发〔2026〕3号","documentDate":"2026-04-20",
             "text":"%s","otherChanges":[]}""".formatted(UNCHANGED.replace("\n", "\\n"));

    private final ParkingStory story = new ParkingStory(new ConsultationId("cns_parking"));
    private Rehearsal rehearsal;

    @BeforeEach
    void start() {
        rehearsal = new Rehearsal(PublishingFeature::register);
        rehearsal.tell(
                story.id(),
                concat(
                        story.sealed(1),
                        List.of(story.ruling("a", number(1), noted()), story.text(1), story.approved(1))));
    }

    @AfterEach
    void stop() {
        rehearsal.close();
    }

    private WebTestClient.ResponseSpec post(StaffId person, Role role, String path, String body) {
        var desk = rehearsal.desk();
        return rehearsal
                .client(
                        new Staff(person, LEAD, Set.of(role)),
                        new RegisterFinalDocumentEndpoint(desk),
                        new RegisterInterpretationEndpoint(desk),
                        new SealOutcomeEndpoint(desk),
                        new PublishOutcomeEndpoint(desk))
                .post()
                .uri(DESK + path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    @Test
    void the_outcome_is_put_down_sealed_and_published_at_the_desk() {
        post(HANDLER, Role.HANDLER, "/final-document", DOCUMENT)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(1)
                .jsonPath("$.clauses[1].label")
                .isEqualTo("第一条");
        rehearsal.tell(story.id(), List.of(story.decidedOn(1, UNCHANGED)));
        post(HANDLER, Role.HANDLER, "/final-document", DOCUMENT).expectStatus().isEqualTo(409);
        post(
                        HANDLER,
                        Role.HANDLER,
                        "/interpretation",
                        "{\"title\":\"读懂停车办法\",\"text\":\"不变。\",\"questions\":[{\"question\":\"多少钱？\",\"answer\":\"二十元。\"}]}")
                .expectStatus()
                .isCreated();
        post(HANDLER, Role.HANDLER, "/outcome/seal", "{}")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.dispositions.NOTED")
                .isEqualTo(1)
                .jsonPath("$.digests.finalDocument")
                .exists();
        post(PUBLISHER, Role.HANDLER, "/outcome/publish", "{}").expectStatus().isForbidden();
        post(PUBLISHER, Role.PUBLISHER, "/outcome/publish", "{}")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.publishedAt")
                .isEqualTo(RULED.toString());
        assertThat(rehearsal.record(story.id()).getLast()).isInstanceOf(OutcomePublished.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"title\":\"办法\",\"documentNumber\":\"3号\",\"text\":\"第一条　甲。\"}",
                "{\"title\":\"办法\",\"documentNumber\":\"3号\",\"documentDate\":\"昨天\",\"text\":\"第一条　甲。\"}",
                "{\"title\":\"办法\",\"documentNumber\":\"3号\",\"documentDate\":\"2026-04-20\",\"text\":\"\"}",
                "{\"title\":\"办法\",\"documentNumber\":\"3号\",\"documentDate\":\"2026-04-20\",\"text\":\"第一条　甲。\",\"otherChanges\":[null]}",
                "{\"title\":\"办法\",\"documentNumber\":\"3号\",\"documentDate\":\"2026-04-20\",\"text\":\"第一条　甲。\",\"otherChanges\":[{}]}",
                "{\"title\":\"办法\",\"documentNumber\":\"3号\",\"documentDate\":\"2026-04-20\",\"text\":\"第一条　甲。\",\"otherChanges\":[{\"reason\":\"统一表述\"}]}"
            })
    void a_document_that_cannot_be_one_is_a_client_error_and_nothing_is_recorded(String body) {
        var before = rehearsal.record(story.id()).size();
        post(HANDLER, Role.HANDLER, "/final-document", body).expectStatus().is4xxClientError();
        assertThat(rehearsal.record(story.id())).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"title\":\"读懂\",\"text\":\"不变\",\"questions\":[null]}",
                "{\"title\":\"读懂\",\"text\":\"不变\",\"questions\":[{}]}",
                "{\"title\":\"读懂\",\"text\":\"不变\",\"questions\":\"没有\"}"
            })
    void an_interpretation_that_cannot_be_one_is_a_client_error(String body) {
        post(HANDLER, Role.HANDLER, "/interpretation", body).expectStatus().is4xxClientError();
    }
}
