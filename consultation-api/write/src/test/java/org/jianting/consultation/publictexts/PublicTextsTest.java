// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publictexts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jianting.consultation.consulting.ApproveWithdrawal;
import org.jianting.consultation.consulting.CloseRound;
import org.jianting.consultation.consulting.ConsultingFeature;
import org.jianting.consultation.consulting.ProposeWithdrawal;
import org.jianting.consultation.desk.House;
import org.jianting.consultation.desk.SamePerson;
import org.jianting.consultation.desk.Sha256;
import org.jianting.consultation.envelopes.ProposalEnvelope;
import org.jianting.consultation.events.BundleDigests;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.ErasureOrdered;
import org.jianting.consultation.events.ErasureProposed;
import org.jianting.consultation.events.ErasureScope;
import org.jianting.consultation.events.OutcomeBundleSealed;
import org.jianting.consultation.events.PublicTextApproved;
import org.jianting.consultation.events.PublicTextProposed;
import org.jianting.consultation.events.SourceKind;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.events.SubmissionReceived;
import org.jianting.consultation.numbering.ExtractPoints;
import org.jianting.consultation.numbering.NumberingFeature;
import org.jianting.consultation.numbering.SealRoster;
import org.jianting.consultation.preparing.Prepared;
import org.jianting.consultation.preparing.PreparingFeature;
import org.jianting.consultation.privacy.ApproveErasure;
import org.jianting.consultation.privacy.PrivacyFeature;
import org.jianting.consultation.privacy.ProposeErasure;
import org.jianting.consultation.privacy.WhenErasureOrderedThenDestroyKeys;
import org.jianting.consultation.scans.Scans;
import org.jianting.consultation.submitting.ConsultedDrafts;
import org.jianting.consultation.submitting.Intake;
import org.jianting.consultation.submitting.NewSubmission;
import org.jianting.consultation.submitting.SubmittingFeature;
import org.jianting.consultation.verdict.Answer;
import org.jianting.consultation.verdict.Boundary;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Slice;
import org.jianting.consultation.verdict.Verdict;
import org.jianting.ledger.JsonFacts;
import org.jianting.vault.EnvelopeBroken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class PublicTextsTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
    private static final ConsultationId ID = new ConsultationId("cns_1");
    private static final StaffId HANDLER = new StaffId("stf_handler");
    private static final StaffId REVIEWER = new StaffId("stf_reviewer");

    private static final StaffId SPLITTER = new StaffId("stf_splitter");

    private House house;
    private Instant now;
    private Proposals proposals;

    @BeforeEach
    void threeSubmissionsInASealedRoster() {
        house = House.with(
                MORNING,
                PreparingFeature::register,
                ConsultingFeature::register,
                SubmittingFeature::register,
                NumberingFeature::register,
                PublicTextsFeature::register,
                PrivacyFeature::register,
                PublicTextsTest::sealing);
        var closesAt = Prepared.open(house, ID).closesAt();
        var intake = new Intake(
                house.envelopes,
                house.vault,
                new ConsultedDrafts(house.record),
                house.commands,
                house.record,
                house.identifiers,
                house.clock);
        for (var text : List.of("请打13812345678。", "同意。", "第二条改为三年。")) {
            intake.take(ID, new NewSubmission(text, List.of(), SourceKind.INDIVIDUAL, null, null, List.of()), null)
                    .block();
        }
        house.clock.set(closesAt.plus(Duration.ofHours(9)));
        now = house.clock.instant();
        house.accepted(new CloseRound(ID, 1, now));
        house.accepted(new SealRoster(ID, 1, HANDLER, now));
        proposals = new Proposals(house.record, house.envelopes, house.desk);
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** Stands for the sealing of the outcome, whose own conditions are another feature's. */
    record Seal(ConsultationId id) {}

    record Unsealed() {
        Verdict decide(Seal asked) {
            var digest = Sha256.digest("三件".getBytes(UTF_8));
            return Verdict.accepted(new OutcomeBundleSealed(
                    asked.id(),
                    1,
                    new BundleDigests(digest, digest, digest),
                    1,
                    1,
                    3,
                    3,
                    0,
                    Map.of(),
                    HANDLER,
                    MORNING));
        }
    }

    private static EventSourcingConfigurer sealing(EventSourcingConfigurer configurer) {
        return Slice.of(
                        String.class,
                        Unsealed.class,
                        id -> new Unsealed(),
                        id -> Boundary.of(new ConsultationId(id), Set.of(OutcomeBundleSealed.class)),
                        (state, fact) -> state)
                .on(Seal.class, seal -> seal.id().value(), Unsealed::decide)
                .register(configurer);
    }

    private Answer propose(NumberedText... texts) {
        return proposals.propose(ID, 1, List.of(texts), HANDLER).block();
    }

    private PublicTextProposed proposed(int number, String text) {
        return recorded(propose(new NumberedText(number, text))).first(PublicTextProposed.class);
    }

    private Answer approve(StaffId by, NumberedDigest... texts) {
        return proposals.approve(ID, 1, List.of(texts), by).block();
    }

    private static NumberedDigest latest(int number) {
        return new NumberedDigest(number, null);
    }

    private static Answer.Recorded recorded(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Recorded.class);
        return (Answer.Recorded) answer;
    }

    private static Refusal refused(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.TurnedDown.class);
        return ((Answer.TurnedDown) answer).refusal();
    }

    @Test
    void no_text_joins_or_leaves_an_outcome_that_is_sealed() {
        proposed(1, "请打［电话］。");
        house.accepted(new Seal(ID));
        assertThat(refused(propose(new NumberedText(2, "同意。"))))
                .isEqualTo(new PublicTextRefusal.OutcomeSealedAlready());
        assertThat(refused(approve(REVIEWER, latest(1)))).isEqualTo(new PublicTextRefusal.OutcomeSealedAlready());
    }

    @Test
    void no_text_is_proposed_or_approved_once_the_consultation_is_withdrawn() throws SQLException {
        proposed(1, "请打［电话］。");
        long keys = keysInTheVault();
        house.accepted(new ProposeWithdrawal(ID, "情况发生重大变化，另行研究。", "感谢各位参与，所提意见将继续研究。", HANDLER, now));
        house.accepted(new ApproveWithdrawal(ID, REVIEWER, now));
        assertThat(refused(propose(new NumberedText(2, "同意。")))).isEqualTo(new PublicTextRefusal.Withdrawn(now));
        assertThat(refused(approve(REVIEWER, latest(1)))).isEqualTo(new PublicTextRefusal.Withdrawn(now));
        assertThat(keysInTheVault()).isEqualTo(keys);
    }

    @Test
    void a_second_person_approves_what_the_first_proposed() {
        proposed(1, "请打［电话］。");
        assertThat(refused(approve(HANDLER, latest(1)))).isInstanceOf(SamePerson.class);
        var approved = recorded(approve(REVIEWER, latest(1))).first(PublicTextApproved.class);
        assertThat(approved.text()).isEqualTo("请打［电话］。");
        assertThat(approved.digest()).isEqualTo(Sha256.digest("请打［电话］。".getBytes(UTF_8)));
        assertThat(approved.submissionId()).isEqualTo(submission(0));
    }

    @Test
    void summaries_are_approved_with_the_text_by_somebody_who_wrote_neither() {
        proposed(1, "请打［电话］。");
        house.accepted(new ExtractPoints(ID, 1, 1, List.of("其一", "其二"), SPLITTER, now));
        assertThat(waiting(1)).as("what was proposed before the split").isNull();
        assertThat(refused(approve(REVIEWER, latest(1)))).isEqualTo(new PublicTextRefusal.NothingProposed(1));
        proposed(1, "请打［电话］。");
        assertThat(Objects.requireNonNull(waiting(1)).summaries()).containsExactly("其一", "其二");
        assertThat(refused(approve(SPLITTER, latest(1)))).isInstanceOf(SamePerson.class);
        recorded(approve(REVIEWER, latest(1)));
    }

    @Test
    void no_number_is_split_after_its_text_is_approved_or_its_erasure_ordered() {
        proposed(1, "请打［电话］。");
        recorded(approve(REVIEWER, latest(1)));
        erasure(submission(1), ErasureScope.TEXT);
        assertThat(house.refused(new ExtractPoints(ID, 1, 1, List.of("其一", "其二"), SPLITTER, now))
                        .rule())
                .isEqualTo("public-text-approved-already");
        assertThat(house.refused(new ExtractPoints(ID, 1, 2, List.of("其一", "其二"), SPLITTER, now))
                        .rule())
                .isEqualTo("text-erased");
        house.accepted(new ExtractPoints(ID, 1, 3, List.of("其一", "其二"), SPLITTER, now));
    }

    private @Nullable ProposedText waiting(int number) {
        return Objects.requireNonNull(new RawTexts(house.record, house.envelopes)
                        .ofNumbers(ID, 1, List.of(number))
                        .block())
                .getFirst()
                .proposal();
    }

    private SubmissionId submission(int index) {
        return house.facts().stream()
                .filter(SubmissionReceived.class::isInstance)
                .map(SubmissionReceived.class::cast)
                .skip(index)
                .findFirst()
                .orElseThrow()
                .submissionId();
    }

    @Test
    void what_is_proposed_is_on_the_record_without_its_words_and_its_digest_cannot_be_guessed() {
        var one = proposed(2, "同意。");
        var again = proposed(2, "同意。");
        assertThat(JsonFacts.of(ConsultationEvent.class).encode(one))
                .asString(UTF_8)
                .doesNotContain("同意")
                .contains(one.text().ciphertext());
        // The same words twice: a digest that could be found by trying would be the same twice.
        assertThat(one.digest()).isNotEqualTo(again.digest()).isNotEqualTo(Sha256.digest("同意。".getBytes(UTF_8)));
        assertThat(house.envelopes.openProposals(List.of(one, again)))
                .allSatisfy(open -> assertThat(open)
                        .hasValueSatisfying(
                                proposal -> assertThat(proposal.text()).isEqualTo("同意。")));
    }

    @Test
    void what_is_proposed_for_one_number_does_not_open_as_another_s() {
        var fact = proposed(2, "同意。");
        var moved =
                new PublicTextProposed(ID, 1, fact.submissionId(), 3, fact.text(), fact.digest(), fact.by(), fact.at());
        assertThatThrownBy(() -> house.envelopes.openProposals(List.of(moved))).isInstanceOf(EnvelopeBroken.class);
    }

    @Test
    void a_proposal_that_is_refused_leaves_no_key_behind() throws Exception {
        proposed(1, "请打［电话］。");
        recorded(approve(REVIEWER, latest(1)));
        long keys = keysInTheVault();
        assertThat(refused(propose(new NumberedText(2, "同意。"), new NumberedText(1, "另一文本。"))))
                .isInstanceOf(PublicTextRefusal.AlreadyApproved.class);
        assertThat(refused(propose(new NumberedText(2, ""), new NumberedText(3, "三年。"))))
                .extracting(Refusal::kind)
                .isEqualTo(Refusal.Kind.INVALID);
        assertThat(keysInTheVault()).isEqualTo(keys);
        proposed(2, "同意。");
        assertThat(keysInTheVault()).isEqualTo(keys + 1);
    }

    private long keysInTheVault() throws SQLException {
        var file = house.directory.resolve("vault").resolve("vault.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM keys WHERE wrapped IS NOT NULL")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void what_is_approved_stays_and_whoever_comes_second_is_told_who_did_it_and_when() {
        proposed(1, "请打［电话］。");
        proposed(2, "同意。");
        recorded(approve(REVIEWER, latest(1)));
        var done = new PublicTextRefusal.AlreadyApproved(1, REVIEWER, now);
        assertThat(refused(propose(new NumberedText(1, "另一文本。")))).isEqualTo(done);
        assertThat(refused(approve(new StaffId("stf_signatory"), latest(2), latest(1))))
                .isEqualTo(done);
        desk(Role.SIGNATORY)
                .post()
                .uri("/api/v1/desk/consultations/cns_1/public-texts/approve")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("round", 1, "texts", List.of(Map.of("number", 1))))
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("already-approved")
                .jsonPath("$.detail")
                .value(detail -> assertThat(detail).asString().contains("stf_reviewer", now.toString()))
                .jsonPath("$.detailEn")
                .value(detail -> assertThat(detail).asString().contains("stf_reviewer", now.toString()));
        assertThat(house.facts())
                .filteredOn(PublicTextApproved.class::isInstance)
                .hasSize(1);
    }

    @Test
    void nobody_approves_a_text_that_was_changed_under_the_pen() {
        var first = proposed(1, "第一稿。");
        var second = proposed(1, "第二稿。");
        assertThat(refused(approve(REVIEWER, new NumberedDigest(1, first.digest()))))
                .isEqualTo(new PublicTextRefusal.ChangedSince(1));
        // Read before the second came, decided after it.
        var stale = house.envelopes.openProposals(List.of(first)).getFirst().orElseThrow();
        var approval = new ApprovePublicTexts(ID, 1, List.of(new OpenedText(1, null, stale)), REVIEWER, now);
        assertThat(house.refused(approval)).isEqualTo(new PublicTextRefusal.ChangedSince(1));
        var approved = recorded(approve(REVIEWER, new NumberedDigest(1, second.digest())));
        assertThat(approved.first(PublicTextApproved.class).text()).isEqualTo("第二稿。");
    }

    @Test
    void words_that_are_not_behind_the_recorded_digest_are_not_approved() {
        var fact = proposed(1, "第一稿。");
        var others = ProposalEnvelope.underNewSecret("别的。");
        var approval = new ApprovePublicTexts(ID, 1, List.of(new OpenedText(1, fact.digest(), others)), REVIEWER, now);
        assertThat(house.refused(approval)).isEqualTo(new PublicTextRefusal.ChangedSince(1));
    }

    @Test
    void no_number_is_split_once_the_consultation_is_withdrawn() {
        house.accepted(new ExtractPoints(ID, 1, 1, List.of("其一", "其二"), HANDLER, now));
        house.accepted(new ProposeWithdrawal(ID, "情况发生重大变化，另行研究。", "感谢各位参与，所提意见将继续研究。", HANDLER, now));
        house.accepted(new ApproveWithdrawal(ID, REVIEWER, now));
        assertThat(house.refused(new ExtractPoints(ID, 1, 2, List.of("其一", "其二"), HANDLER, now))
                        .rule())
                .isEqualTo("withdrawn");
    }

    @Test
    void numbers_are_those_of_the_roster() {
        for (int number : List.of(4, 0, -5)) {
            assertThat(refused(propose(new NumberedText(number, "没有这个编号。"))))
                    .isEqualTo(new PublicTextRefusal.NoSuchNumber(number));
        }
        assertThat(refused(approve(REVIEWER, latest(2)))).isEqualTo(new PublicTextRefusal.NothingProposed(2));
    }

    @Test
    void a_batch_goes_whole_or_not_at_all() {
        assertThat(refused(propose(new NumberedText(1, "一。"), new NumberedText(1, "又一。"))))
                .isEqualTo(new PublicTextRefusal.NumberTwice(1));
        var large = IntStream.rangeClosed(1, 501)
                .mapToObj(number -> new NumberedText(number, "文本。"))
                .toArray(NumberedText[]::new);
        assertThat(refused(propose(large))).isInstanceOf(PublicTextRefusal.BatchUnfit.class);
        assertThat(refused(propose())).isInstanceOf(PublicTextRefusal.BatchUnfit.class);
        assertThat(refused(approve(REVIEWER))).isInstanceOf(PublicTextRefusal.BatchUnfit.class);
        assertThat(house.facts()).noneMatch(PublicTextProposed.class::isInstance);
    }

    private Answer.Recorded erasureOfTheFirst(ErasureScope scope) {
        return erasure(submission(0), scope);
    }

    private Answer.Recorded erasure(SubmissionId submission, ErasureScope scope) {
        var proposed = house.accepted(new ProposeErasure(ID, submission, scope, "本人申请删除", HANDLER, now))
                .first(ErasureProposed.class);
        return house.accepted(new ApproveErasure(ID, submission, proposed, new StaffId("stf_s"), now));
    }

    @Test
    void an_erasure_of_the_text_takes_every_proposal_with_it_and_those_of_nobody_else() {
        var badlyMasked = proposed(1, "请打138一二三四5678。");
        var better = proposed(1, "请打［电话］。");
        var other = proposed(2, "同意。");
        var order = erasureOfTheFirst(ErasureScope.TEXT).first(ErasureOrdered.class);
        assertThat(order.keyIds())
                .contains(badlyMasked.text().keyId(), better.text().keyId())
                .doesNotContain(other.text().keyId());
        new WhenErasureOrderedThenDestroyKeys(
                        house.record,
                        house.envelopes,
                        new Scans(house.drawer, house.record),
                        house.commands,
                        house.clock)
                .tick()
                .block();
        var open = house.envelopes.openProposals(List.of(badlyMasked, better, other));
        assertThat(open.get(0)).isEmpty();
        assertThat(open.get(1)).isEmpty();
        assertThat(open.get(2)).isPresent();
    }

    @Test
    void from_the_order_on_nothing_is_proposed_or_approved_for_what_is_to_be_erased() {
        proposed(1, "请打［电话］。");
        proposed(2, "同意。");
        // Ordered and not carried out: the proposal still opens, and must not be published any more.
        erasureOfTheFirst(ErasureScope.BOTH);
        assertThat(refused(approve(REVIEWER, latest(1)))).isEqualTo(new PublicTextRefusal.TextErased(1));
        assertThat(refused(propose(new NumberedText(1, "请打电话。")))).isEqualTo(new PublicTextRefusal.TextErased(1));
        recorded(approve(REVIEWER, latest(2)));
    }

    private WebTestClient desk(Role role) {
        return house.client(
                House.staff("somebody", role),
                new ReadTextsEndpoint(house.desk, new RawTexts(house.record, house.envelopes)),
                new ProposePublicTextsEndpoint(house.desk, proposals),
                new ApprovePublicTextsEndpoint(house.desk, proposals));
    }

    private static WebTestClient.BodyContentSpec post(WebTestClient client, String path, Map<String, Object> body) {
        return client.post()
                .uri("/api/v1/desk/consultations/cns_1" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    @Test
    void a_reviewer_reads_the_proposal_beside_the_text_and_approves_exactly_that() {
        proposed(1, "请打138。");
        var fact = proposed(1, "请打［电话］。");
        var read = Map.<String, Object>of("round", 1, "numbers", List.of(1, 2));
        post(desk(Role.REVIEWER), "/texts/read", read)
                .jsonPath("$.texts[0].text")
                .isEqualTo("请打13812345678。")
                .jsonPath("$.texts[0].proposal.text")
                .isEqualTo("请打［电话］。")
                .jsonPath("$.texts[0].proposal.digest")
                .isEqualTo(fact.digest().value())
                .jsonPath("$.texts[0].proposal.by")
                .isEqualTo("stf_handler")
                .jsonPath("$.texts[1].proposal")
                .isEmpty();
        var approval = Map.of("number", 1, "digest", fact.digest().value());
        post(desk(Role.REVIEWER), "/public-texts/approve", Map.of("round", 1, "texts", List.of(approval)))
                .jsonPath("$.position")
                .isEqualTo(house.record
                        .read(EventCriteria.havingAnyTag())
                        .join()
                        .getLast()
                        .position());
        // What is approved is public and waits no more.
        post(desk(Role.REVIEWER), "/texts/read", read)
                .jsonPath("$.texts[0].proposal")
                .isEmpty();
    }

    @Test
    void only_a_handler_or_clerk_proposes_and_only_a_reviewer_or_signatory_approves() {
        var text = Map.<String, Object>of("number", 1, "text", "请打［电话］。");
        for (var role : List.of(Role.REVIEWER, Role.SIGNATORY, Role.PUBLISHER)) {
            forbidden(role, "propose", text);
        }
        for (var role : List.of(Role.HANDLER, Role.CLERK, Role.PUBLISHER)) {
            forbidden(role, "approve", Map.of("number", 1));
        }
        post(desk(Role.CLERK), "/public-texts/propose", Map.of("round", 1, "texts", List.of(text)))
                .jsonPath("$.position")
                .isNumber();
    }

    private void forbidden(Role role, String what, Map<String, Object> text) {
        desk(role)
                .post()
                .uri("/api/v1/desk/consultations/cns_1/public-texts/" + what)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("round", 1, "texts", List.of(text)))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void the_desk_reads_what_was_written_and_is_told_what_to_mask() {
        var texts = new RawTexts(house.record, house.envelopes);
        var client = house.client(
                House.staff("handler", Role.HANDLER),
                new ReadTextsEndpoint(house.desk, texts),
                new SuggestPublicTextsEndpoint(house.desk, texts));
        client.post()
                .uri("/api/v1/desk/consultations/cns_1/texts/read")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("round", 1, "numbers", List.of(1, 3, 9)))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.texts.length()")
                .isEqualTo(2)
                .jsonPath("$.texts[0].text")
                .isEqualTo("请打13812345678。")
                .jsonPath("$.texts[1].number")
                .isEqualTo(3);
        client.post()
                .uri("/api/v1/desk/consultations/cns_1/public-texts/suggest")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("round", 1, "numbers", List.of(1)))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.suggestions[0].suggestion")
                .isEqualTo("请打［电话］。")
                .jsonPath("$.suggestions[0].masked[0].kind")
                .isEqualTo("PHONE");
        client.post()
                .uri("/api/v1/desk/consultations/cns_1/texts/read")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("round", 1, "numbers", List.of()))
                .exchange()
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void a_publisher_does_not_read_raw_texts() {
        var client = house.client(
                House.staff("publisher", Role.PUBLISHER),
                new ReadTextsEndpoint(house.desk, new RawTexts(house.record, house.envelopes)));
        client.post()
                .uri("/api/v1/desk/consultations/cns_1/texts/read")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("round", 1, "numbers", List.of(1)))
                .exchange()
                .expectStatus()
                .isForbidden();
    }
}
