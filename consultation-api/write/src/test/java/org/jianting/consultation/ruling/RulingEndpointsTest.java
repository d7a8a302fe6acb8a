// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.ruling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianting.consultation.ruling.ParkingStory.*;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jianting.consultation.desk.Identifiers;
import org.jianting.consultation.events.*;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class RulingEndpointsTest {

    private static final String DESK = "/api/v1/desk/consultations/cns_parking";
    private static final String ONE = """
            {"coverage":{"ranges":[{"from":%d,"to":%d}],"parts":[]},
             "disposition":{"disposition":"NOTED","reason":"感谢您对本办法的支持与关注。"}}""";

    private final ParkingStory story = new ParkingStory(new ConsultationId("cns_parking"));
    private Rehearsal rehearsal;

    @BeforeEach
    void start() {
        rehearsal = new Rehearsal(RulingFeature::register);
        rehearsal.tell(story.id(), story.sealed(5));
    }

    @AfterEach
    void stop() {
        rehearsal.close();
    }

    private WebTestClient as(StaffId person, Role role) {
        var desk = rehearsal.desk();
        var identifiers = new Identifiers(Clock.systemUTC());
        return rehearsal.client(
                new Staff(person, LEAD, Set.of(role)),
                new ProposeRulingsEndpoint(desk, identifiers),
                new SupersedeRulingEndpoint(desk, identifiers),
                new ApproveRulingsEndpoint(desk),
                new ReturnRulingsEndpoint(desk));
    }

    private WebTestClient.ResponseSpec post(StaffId person, Role role, String path, String body) {
        return as(person, role)
                .post()
                .uri(DESK + path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient.ResponseSpec propose(String... rulings) {
        return post(HANDLER, Role.HANDLER, "/rulings", "{\"rulings\":[" + String.join(",", rulings) + "]}");
    }

    @Test
    void a_table_of_rulings_is_answered_with_their_names_in_order() {
        propose(ONE.formatted(1, 2), ONE.formatted(3, 5))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.ids.length()")
                .isEqualTo(2)
                .jsonPath("$.position")
                .isEqualTo(8);
        var ruling = rehearsal.record(story.id()).getLast();
        assertThat(ruling).isInstanceOfSatisfying(RulingProposed.class, last -> {
            assertThat(last.coverage()).isEqualTo(numbers(3, 5));
            assertThat(last.unit()).isEqualTo(LEAD);
            assertThat(last.by()).isEqualTo(HANDLER);
            assertThat(last.at()).isEqualTo(RULED);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"disposition\":\"ADOPTED\",\"reason\":\"%1$s\",\"changes\":[%2$s]}",
                "{\"disposition\":\"PARTIALLY_ADOPTED\",\"reason\":\"%1$s\",\"adoptedPart\":\"降价\",\"notAdoptedPart\":\"免费\",\"changes\":[%2$s]}",
                "{\"disposition\":\"NOT_ADOPTED\",\"reasonCode\":\"COST\",\"reason\":\"%1$s\"}",
                "{\"disposition\":\"ALREADY_COVERED\",\"citation\":\"第三条\",\"reason\":\"%1$s\"}",
                "{\"disposition\":\"KEPT_FOR_STUDY\",\"owner\":{\"code\":\"traffic\",\"name\":\"交通处\"},\"reason\":\"%1$s\"}",
                "{\"disposition\":\"EXPLAINED\",\"reason\":\"%1$s\"}",
                "{\"disposition\":\"NOTED\",\"reason\":\"%1$s\"}",
                "{\"disposition\":\"REFERRED\",\"receivingBody\":\"12345\",\"referredOn\":\"2026-04-10\",\"reason\":\"%1$s\"}",
                "{\"disposition\":\"OUT_OF_SCOPE\",\"reason\":\"%1$s\"}"
            })
    void each_of_the_nine_findings_is_read_as_the_record_writes_it(String finding) {
        var change = "{\"clause\":\"%s\",\"kind\":\"CHANGED\",\"words\":\"十五元\"}"
                .formatted(draftClause("第二条").value());
        propose("{\"coverage\":{\"ranges\":[{\"from\":1,\"to\":1}],\"parts\":[]},\"disposition\":%s}"
                        .formatted(finding.formatted(REASON, change)))
                .expectStatus()
                .isCreated();
    }

    static Stream<String> unreadable() {
        return Stream.of(
                "",
                "[]",
                "null",
                "{}",
                "{\"rulings\":null}",
                "{\"rulings\":[null]}",
                "{\"rulings\":[{}]}",
                "{\"rulings\":\"all\"}",
                "{\"rulings\":[{\"coverage\":{\"ranges\":[],\"parts\":[]},\"disposition\":{\"disposition\":\"NOTED\",\"reason\":\"感谢您对本办法的支持与关注。\"}}]}",
                "{\"rulings\":[{\"coverage\":{\"ranges\":[null],\"parts\":[]},\"disposition\":{\"disposition\":\"NOTED\",\"reason\":\"感谢您对本办法的支持与关注。\"}}]}",
                "{\"rulings\":[{\"coverage\":{\"ranges\":[{\"from\":0,\"to\":1}],\"parts\":[]},\"disposition\":{\"disposition\":\"NOTED\",\"reason\":\"感谢您对本办法的支持与关注。\"}}]}",
                "{\"rulings\":[{\"coverage\":{\"ranges\":[{\"from\":5,\"to\":1}],\"parts\":[]},\"disposition\":{\"disposition\":\"NOTED\",\"reason\":\"感谢您对本办法的支持与关注。\"}}]}",
                "{\"rulings\":[{\"coverage\":{\"ranges\":[{\"from\":1,\"to\":99999999999}],\"parts\":[]},\"disposition\":{\"disposition\":\"NOTED\",\"reason\":\"感谢您对本办法的支持与关注。\"}}]}",
                "{\"rulings\":[{\"coverage\":{\"ranges\":[{\"from\":1,\"to\":1}],\"parts\":[]},\"disposition\":{\"disposition\":\"MAYBE\",\"reason\":\"感谢您对本办法的支持与关注。\"}}]}",
                "{\"rulings\":[{\"coverage\":{\"ranges\":[{\"from\":1,\"to\":1}],\"parts\":[]},\"disposition\":{\"reason\":\"感谢您对本办法的支持与关注。\"}}]}",
                "{\"rulings\":[{\"coverage\":{\"ranges\":[{\"from\":1,\"to\":1}],\"parts\":[]},\"disposition\":{\"disposition\":\"NOTED\"}}]}",
                "{\"rulings\":[{\"coverage\":{\"ranges\":[{\"from\":1,\"to\":1}],\"parts\":[]},\"disposition\":{\"disposition\":\"ADOPTED\",\"reason\":\"感谢您对本办法的支持与关注。\"}}]}",
                "{\"rulings\":[{\"coverage\":{\"ranges\":[{\"from\":1,\"to\":1}],\"parts\":[]},\"disposition\":{\"disposition\":\"ADOPTED\",\"reason\":\"感谢您对本办法的支持与关注。\",\"changes\":[{}]}}]}",
                "{\"rulings\":[{\"coverage\":{\"ranges\":[{\"from\":1,\"to\":1}],\"parts\":[]},\"disposition\":{\"disposition\":\"ADOPTED\",\"reason\":\"感谢您对本办法的支持与关注。\",\"changes\":[{\"clause\":\"$ne\",\"kind\":\"CHANGED\",\"words\":\"x\"}]}}]}",
                "{\"rulings\":[{\"coverage\":{\"ranges\":[{\"from\":1,\"to\":1}],\"parts\":[]},\"disposition\":{\"disposition\":\"NOTED\",\"reason\":\"控制字符\\u0000在这里面是不许的\"}}]}",
                "{\"rulings\":[{\"coverage\":{\"ranges\":[{\"from\":1,\"to\":1}],\"parts\":[]},\"disposition\":{\"disposition\":\"NOTED\",\"reason\":\"半个字符\\ud800在这里面是不许的\"}}]}");
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void bad_input_is_a_client_error_and_nothing_is_recorded(String body) {
        var before = rehearsal.record(story.id()).size();
        post(HANDLER, Role.HANDLER, "/rulings", body).expectStatus().is4xxClientError();
        assertThat(rehearsal.record(story.id())).hasSize(before);
    }

    @Test
    void a_point_that_has_its_ruling_answers_409_with_the_rule_the_ruling_and_the_person() {
        propose(ONE.formatted(1, 2)).expectStatus().isCreated();
        propose(ONE.formatted(2, 3))
                .expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("already-ruled")
                .jsonPath("$.detailEn")
                .value(
                        String.class,
                        detail -> assertThat(detail).contains("2 is answered by ruling rul_", "stf_handler"));
    }

    @Test
    void a_clerk_rules_on_nothing_and_a_handler_approves_nothing() {
        post(HANDLER, Role.CLERK, "/rulings", "{\"rulings\":[" + ONE.formatted(1, 1) + "]}")
                .expectStatus()
                .isForbidden();
        post(HANDLER, Role.HANDLER, "/rulings/approve", "{}").expectStatus().isForbidden();
        post(HANDLER, Role.HANDLER, "/rulings/return", "{\"reason\":\"理由不足\"}")
                .expectStatus()
                .isForbidden();
    }

    @Test
    void the_approval_warns_of_one_reason_used_over_and_over() {
        propose(ONE.formatted(1, 1), ONE.formatted(2, 2), ONE.formatted(3, 3), ONE.formatted(4, 5))
                .expectStatus()
                .isCreated();
        post(SIGNATORY, Role.SIGNATORY, "/rulings/approve", "{}")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.warnings[0].en")
                .value(String.class, warning -> assertThat(warning).contains("5 of 5 points have the same reason"));
    }

    @Test
    void the_approval_needs_no_body() {
        propose(ONE.formatted(1, 5)).expectStatus().isCreated();
        as(SIGNATORY, Role.SIGNATORY)
                .post()
                .uri(DESK + "/rulings/approve")
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.warnings.length()")
                .isEqualTo(0);
    }

    @Test
    void a_ruling_is_superseded_and_all_are_returned() {
        propose(ONE.formatted(1, 5)).expectStatus().isCreated();
        var body = ONE.formatted(2, 2).replaceFirst("\\{", "{\"reason\":\"单独答复\",");
        post(COLLEAGUE, Role.HANDLER, "/rulings/supersede", body)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.ids.length()")
                .isEqualTo(1);
        post(SIGNATORY, Role.REVIEWER, "/rulings/return", "{\"reason\":\"理由不足\"}")
                .expectStatus()
                .isOk();
        assertThat(rehearsal.record(story.id()).getLast()).isInstanceOf(RulingsReturned.class);
    }

    @Test
    void an_unknown_consultation_is_404_and_no_name_of_one_is_400() {
        var body = "{\"rulings\":[" + ONE.formatted(1, 1) + "]}";
        for (var path : List.of("cns_nobody/rulings", "..%2f..%2fetc/rulings", "%24ne/rulings")) {
            as(HANDLER, Role.HANDLER)
                    .post()
                    .uri(java.net.URI.create("/api/v1/desk/consultations/" + path))
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(body)
                    .exchange()
                    .expectStatus()
                    .is4xxClientError();
        }
    }
}
