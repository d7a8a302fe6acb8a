// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jianting.consultation.consulting.CloseRound;
import org.jianting.consultation.consulting.ConsultingFeature;
import org.jianting.consultation.desk.House;
import org.jianting.consultation.envelopes.Attachment;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.ErasureCompleted;
import org.jianting.consultation.events.ErasureOrdered;
import org.jianting.consultation.events.ErasureProposed;
import org.jianting.consultation.events.ErasureReturned;
import org.jianting.consultation.events.ErasureScope;
import org.jianting.consultation.events.IdentityAccessed;
import org.jianting.consultation.events.SourceKind;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.SubmissionReceived;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.numbering.NumberingFeature;
import org.jianting.consultation.numbering.SealRoster;
import org.jianting.consultation.preparing.Prepared;
import org.jianting.consultation.preparing.PreparingFeature;
import org.jianting.consultation.publictexts.NumberedDigest;
import org.jianting.consultation.publictexts.NumberedText;
import org.jianting.consultation.publictexts.Proposals;
import org.jianting.consultation.publictexts.PublicTextsFeature;
import org.jianting.consultation.scans.Scans;
import org.jianting.consultation.submitting.ConsultedDrafts;
import org.jianting.consultation.submitting.Intake;
import org.jianting.consultation.submitting.NewSubmission;
import org.jianting.consultation.submitting.SubmittingFeature;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jianting.consultation.verdict.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class ErasureTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
    private static final ConsultationId ID = new ConsultationId("cns_1");
    private static final Unit STRANGER = new Unit("sw", "水务局");
    private static final StaffId OFFICER = new StaffId("stf_officer");
    private static final StaffId CLERK = new StaffId("stf_clerk");
    private static final Staff PROPOSER = new Staff(CLERK, Prepared.LEAD, Set.of(Role.CLERK));
    private static final Map<String, Object> PROPOSAL = Map.of("scope", "BOTH", "ground", "本人申请删除");

    private House house;
    private SubmissionReceived fact;
    private Instant closesAt;
    private WhenErasureOrderedThenDestroyKeys automation;

    @BeforeEach
    void oneSubmissionWithAnAttachment() {
        house = House.with(
                MORNING,
                PreparingFeature::register,
                ConsultingFeature::register,
                SubmittingFeature::register,
                NumberingFeature::register,
                PublicTextsFeature::register,
                PrivacyFeature::register);
        closesAt = Prepared.open(house, ID).closesAt();
        var file = new Attachment("名单.txt", "text/plain", "附件内容".getBytes(StandardCharsets.UTF_8));
        new Intake(
                        house.envelopes,
                        house.vault,
                        new ConsultedDrafts(house.record),
                        house.commands,
                        house.record,
                        house.identifiers,
                        house.clock)
                .take(
                        ID,
                        new NewSubmission(
                                "我叫王五。", List.of(), SourceKind.INDIVIDUAL, "王五", "13812345678", List.of(file)),
                        null)
                .block();
        fact = (SubmissionReceived) house.facts().getLast();
        automation = newAutomation();
    }

    private WhenErasureOrderedThenDestroyKeys newAutomation() {
        return new WhenErasureOrderedThenDestroyKeys(
                house.record, house.envelopes, new Scans(house.drawer, house.record), house.commands, house.clock);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private ProposeErasure proposal(ErasureScope scope) {
        return new ProposeErasure(ID, fact.submissionId(), scope, "本人申请删除", CLERK, MORNING);
    }

    private ApproveErasure approval(@Nullable ErasureProposed read, StaffId by) {
        return new ApproveErasure(ID, fact.submissionId(), read, by, MORNING);
    }

    private ErasureProposed proposed(ErasureScope scope) {
        return house.accepted(proposal(scope)).first(ErasureProposed.class);
    }

    private ErasureOrdered ordered(ErasureScope scope) {
        return house.accepted(approval(proposed(scope), OFFICER)).first(ErasureOrdered.class);
    }

    /** By a clerk and the security administrator, over HTTP. */
    private WebTestClient.ResponseSpec erased() {
        post(PROPOSER, "erasure/propose", PROPOSAL).expectStatus().isOk();
        return post(Role.SECURITY_ADMINISTRATOR, "erasure/approve", approval());
    }

    /** Names what was proposed last, which is what stands last on the record. */
    private Map<String, Object> approval() {
        return Map.of("proposal", house.facts().size());
    }

    private boolean textOpens() {
        return house.envelopes.openText(fact.submissionId(), fact.text()).isPresent();
    }

    private boolean identityOpens() {
        return house.envelopes
                .openIdentity(fact.submissionId(), fact.identity())
                .isPresent();
    }

    private WebTestClient.ResponseSpec post(Role role, String what, Map<String, Object> body) {
        return post(House.staff("officer", role), what, body);
    }

    private WebTestClient.ResponseSpec post(Staff staff, String what, Map<String, Object> body) {
        return house.client(
                        staff,
                        new ProposeErasureEndpoint(house.desk),
                        new ApproveErasureEndpoint(house.desk, automation, house.record),
                        new ReturnErasureEndpoint(house.desk),
                        new ReadIdentityEndpoint(house.desk, house.record, house.envelopes))
                .post()
                .uri("/api/v1/desk/consultations/cns_1/submissions/" + fact.submissionId() + "/" + what)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    @Test
    void what_is_erased_opens_nowhere_and_its_file_is_gone() {
        var file = house.directory
                .resolve("attachments")
                .resolve(fact.attachments().getFirst().ciphertext().value().substring("sha-256:".length()));
        assertThat(file).exists();
        erased().expectStatus().isCreated().expectBody().jsonPath("$.completed").isEqualTo(true);
        assertThat(textOpens()).isFalse();
        assertThat(identityOpens()).isFalse();
        assertThat(file).doesNotExist();
        assertThat(house.facts().getLast())
                .isEqualTo(new ErasureCompleted(ID, fact.submissionId(), ErasureScope.BOTH, MORNING));
        assertThat(house.facts()).contains(fact);
    }

    @Test
    void its_answer_says_plainly_that_an_approved_public_text_stays_and_why() {
        house.clock.set(closesAt.plusSeconds(1));
        house.accepted(new CloseRound(ID, 1, house.clock.instant()));
        house.accepted(new SealRoster(ID, 1, OFFICER, house.clock.instant()));
        var proposals = new Proposals(house.record, house.envelopes, house.desk);
        proposals
                .propose(ID, 1, List.of(new NumberedText(1, "我叫［姓名］。")), OFFICER)
                .block();
        var reviewer = new StaffId("stf_reviewer");
        proposals.approve(ID, 1, List.of(new NumberedDigest(1, null)), reviewer).block();
        erased().expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.completed")
                .isEqualTo(true)
                .jsonPath("$.publicTextStays")
                .isEqualTo(true)
                .jsonPath("$.stays.zh")
                .value(words -> assertThat(words).asString().contains("公开文本不随本次删除而消失", "公开征集记录的一部分"))
                .jsonPath("$.stays.en")
                .value(words -> assertThat(words).asString().contains("public text is not erased", "public record"));
    }

    @Test
    void its_answer_promises_no_public_text_where_there_is_none() {
        erased().expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.publicTextStays")
                .isEqualTo(false)
                .jsonPath("$.stays.zh")
                .value(words -> assertThat(words).asString().contains("没有已经批准的公开文本"));
    }

    @Test
    void an_erasure_of_the_identity_leaves_the_text() {
        ordered(ErasureScope.IDENTITY);
        automation.tick().block();
        assertThat(textOpens()).isTrue();
        assertThat(identityOpens()).isFalse();
    }

    @Test
    void an_erasure_that_a_crash_cut_off_is_completed_after_the_restart() {
        var ordered = ordered(ErasureScope.TEXT);
        assertThat(ordered.keyIds()).hasSize(2).contains(fact.text().keyId());
        // The keys are gone and the program died before it could say so.
        house.vault.destroy(ordered.keyIds()).join();
        var restarted = newAutomation();
        assertThat(restarted.tick().block()).isEqualTo(1);
        assertThat(restarted.tick().block()).isZero();
        assertThat(house.facts()).filteredOn(ErasureCompleted.class::isInstance).hasSize(1);
        assertThat(textOpens()).isFalse();
    }

    @Test
    void it_is_ordered_once() {
        var proposed = proposed(ErasureScope.BOTH);
        house.accepted(approval(proposed, OFFICER));
        assertThat(house.refused(approval(proposed, OFFICER))).isInstanceOf(PrivacyRefusal.NothingProposed.class);
        assertThat(house.refused(proposal(ErasureScope.IDENTITY))).isInstanceOf(PrivacyRefusal.Erased.class);
    }

    @Test
    void a_clerk_proposes_it_and_the_security_administrator_approves_and_neither_does_the_other_s_part() {
        for (var role : Set.of(Role.HANDLER, Role.SIGNATORY, Role.SYSTEM_ADMINISTRATOR)) {
            post(role, "erasure/propose", PROPOSAL).expectStatus().isForbidden();
        }
        post(PROPOSER, "erasure/propose", PROPOSAL).expectStatus().isOk();
        post(PROPOSER, "erasure/approve", approval()).expectStatus().isForbidden();
        post(Role.SYSTEM_ADMINISTRATOR, "erasure/approve", approval())
                .expectStatus()
                .isForbidden();
        automation.tick().block();
        assertThat(textOpens()).isTrue();
        assertThat(identityOpens()).isTrue();
    }

    @Test
    void no_one_person_destroys_a_key() {
        post(Role.SECURITY_ADMINISTRATOR, "erasure/approve", approval())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("nothing-proposed");
        post(Role.SECURITY_ADMINISTRATOR, "erasure/propose", PROPOSAL)
                .expectStatus()
                .isOk();
        post(Role.SECURITY_ADMINISTRATOR, "erasure/approve", approval())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("same-person");
        automation.tick().block();
        assertThat(textOpens()).isTrue();
        assertThat(house.facts()).noneMatch(ErasureOrdered.class::isInstance);
        var second = new Staff(new StaffId("stf_second"), STRANGER, Set.of(Role.SECURITY_ADMINISTRATOR));
        post(second, "erasure/approve", approval()).expectStatus().isCreated();
        assertThat(textOpens()).isFalse();
    }

    @Test
    void what_was_returned_is_not_approved_any_more_and_may_be_proposed_again() {
        post(PROPOSER, "erasure/propose", PROPOSAL).expectStatus().isOk();
        post(Role.SECURITY_ADMINISTRATOR, "erasure/return", Map.of("reason", " "))
                .expectStatus()
                .isEqualTo(422);
        post(Role.SECURITY_ADMINISTRATOR, "erasure/return", Map.of("reason", "未核实申请人身份"))
                .expectStatus()
                .isOk();
        assertThat(house.facts().getLast())
                .isEqualTo(new ErasureReturned(ID, fact.submissionId(), "未核实申请人身份", OFFICER, MORNING));
        assertThat(house.refused(approval(null, OFFICER))).isInstanceOf(PrivacyRefusal.NothingProposed.class);
        post(PROPOSER, "erasure/return", Map.of("reason", "申请人已撤回申请"))
                .expectStatus()
                .isEqualTo(409);
        assertThat(textOpens()).isTrue();
        erased().expectStatus().isCreated();
    }

    @Test
    void one_proposal_waits_at_a_time() {
        var waiting = proposed(ErasureScope.IDENTITY);
        assertThat(house.refused(proposal(ErasureScope.BOTH)))
                .isEqualTo(new PrivacyRefusal.ErasureWaits(ErasureScope.IDENTITY, CLERK, MORNING));
        assertThat(house.accepted(approval(waiting, OFFICER))
                        .first(ErasureOrdered.class)
                        .keyIds())
                .containsExactly(fact.identity().keyId());
    }

    @Test
    void what_was_replaced_since_it_was_read_is_not_approved() {
        var read = proposed(ErasureScope.IDENTITY);
        house.accepted(new ReturnErasure(ID, fact.submissionId(), "理由写得不清楚", CLERK, MORNING));
        var replacement = new ProposeErasure(
                ID, fact.submissionId(), ErasureScope.IDENTITY, "监护人申请删除", CLERK, MORNING.plusMillis(1));
        var waiting = house.accepted(replacement).first(ErasureProposed.class);
        assertThat(house.refused(approval(read, OFFICER)))
                .isEqualTo(new PrivacyRefusal.OtherProposal(ErasureScope.IDENTITY, CLERK, MORNING.plusMillis(1)));
        assertThat(house.refused(approval(null, OFFICER))).isInstanceOf(PrivacyRefusal.OtherProposal.class);
        assertThat(house.accepted(approval(waiting, OFFICER))
                        .first(ErasureOrdered.class)
                        .ground())
                .isEqualTo("监护人申请删除");
    }

    @Test
    void an_approval_names_the_place_of_the_proposal_on_the_record() {
        post(PROPOSER, "erasure/propose", PROPOSAL).expectStatus().isOk();
        var first = approval();
        post(PROPOSER, "erasure/return", Map.of("reason", "范围写错了，另行提出"))
                .expectStatus()
                .isOk();
        post(PROPOSER, "erasure/propose", Map.of("scope", "IDENTITY", "ground", "本人申请删除"))
                .expectStatus()
                .isOk();
        post(Role.SECURITY_ADMINISTRATOR, "erasure/approve", first)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("other-proposal");
        assertThat(identityOpens()).isTrue();
        post(Role.SECURITY_ADMINISTRATOR, "erasure/approve", approval())
                .expectStatus()
                .isCreated();
        assertThat(textOpens()).isTrue();
        assertThat(identityOpens()).isFalse();
    }

    @Test
    void a_refusal_names_what_is_to_be_erased_as_people_do() {
        assertThat(new PrivacyRefusal.OtherProposal(ErasureScope.IDENTITY, CLERK, MORNING)
                        .detail()
                        .zh())
                .isEqualTo("现在待批准的是：stf_clerk于%s提出删除身份信息（IDENTITY）。所批准的是另一项，或已被替换。未作任何更改。".formatted(MORNING));
        assertThat(new PrivacyRefusal.ErasureWaits(ErasureScope.TEXT, CLERK, MORNING).detail())
                .isEqualTo(new Words(
                        "stf_clerk已于%s提出删除原文（TEXT），尚待批准。".formatted(MORNING),
                        "stf_clerk proposed at %s to erase the text (TEXT); it waits.".formatted(MORNING)));
    }

    @Test
    void a_look_at_the_identity_is_on_the_record_with_its_purpose() {
        post(Role.CLERK, "identity", Map.of("purpose", "电话核实意见内容"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("王五");
        assertThat(house.facts().getLast())
                .isEqualTo(new IdentityAccessed(ID, fact.submissionId(), "电话核实意见内容", OFFICER, MORNING));
    }

    @Test
    void a_clerk_looks_for_the_lead_or_a_participant_and_a_signatory_for_the_decision_body() {
        var purpose = Map.<String, Object>of("purpose", "电话核实意见内容");
        for (var officer : List.of(
                new Staff(OFFICER, Prepared.LEAD, Set.of(Role.CLERK)),
                new Staff(OFFICER, Prepared.PARTICIPANT, Set.of(Role.CLERK)),
                new Staff(OFFICER, STRANGER, Set.of(Role.SIGNATORY)))) {
            post(officer, "identity", purpose).expectStatus().isOk();
        }
    }

    @Test
    void a_clerk_of_a_foreign_unit_sees_nobody_and_leaves_no_trace_of_a_look() {
        var before = house.facts();
        var answer = post(new Staff(OFFICER, STRANGER, Set.of(Role.CLERK)), "identity", Map.of("purpose", "电话核实意见内容"))
                .expectStatus()
                .isForbidden()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(answer)
                .contains("outside-unit", STRANGER.name(), Prepared.LEAD.name())
                .doesNotContain("王五", "13812345678", OFFICER.value());
        assertThat(house.facts()).isEqualTo(before);
    }

    @Test
    void nobody_looks_without_a_purpose_or_after_an_erasure() {
        post(Role.CLERK, "identity", Map.of("purpose", " ")).expectStatus().isEqualTo(422);
        ordered(ErasureScope.IDENTITY);
        post(Role.CLERK, "identity", Map.of("purpose", "电话核实意见内容"))
                .expectStatus()
                .isEqualTo(409);
        assertThat(house.facts()).noneMatch(IdentityAccessed.class::isInstance);
    }

    @Test
    void whoever_rules_on_points_does_not_see_whose_they_are() {
        post(Role.HANDLER, "identity", Map.of("purpose", "电话核实意见内容"))
                .expectStatus()
                .isForbidden();
    }
}
