// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publictexts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.jianting.consultation.consulting.CloseRound;
import org.jianting.consultation.consulting.ConsultingFeature;
import org.jianting.consultation.desk.House;
import org.jianting.consultation.desk.SamePerson;
import org.jianting.consultation.desk.Sha256;
import org.jianting.consultation.events.BundleDigests;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.OutcomeBundleSealed;
import org.jianting.consultation.events.PublicTextApproved;
import org.jianting.consultation.events.PublicTextProposed;
import org.jianting.consultation.events.SourceKind;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.SubmissionReceived;
import org.jianting.consultation.numbering.NumberingFeature;
import org.jianting.consultation.numbering.SealRoster;
import org.jianting.consultation.preparing.Prepared;
import org.jianting.consultation.preparing.PreparingFeature;
import org.jianting.consultation.submitting.ConsultedDrafts;
import org.jianting.consultation.submitting.Intake;
import org.jianting.consultation.submitting.NewSubmission;
import org.jianting.consultation.submitting.SubmittingFeature;
import org.jianting.consultation.verdict.Boundary;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Slice;
import org.jianting.consultation.verdict.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class PublicTextsTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
    private static final ConsultationId ID = new ConsultationId("cns_1");
    private static final StaffId HANDLER = new StaffId("stf_handler");
    private static final StaffId REVIEWER = new StaffId("stf_reviewer");

    private House house;
    private Instant now;

    @BeforeEach
    void threeSubmissionsInASealedRoster() {
        house = House.with(
                MORNING,
                PreparingFeature::register,
                ConsultingFeature::register,
                SubmittingFeature::register,
                NumberingFeature::register,
                PublicTextsFeature::register,
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

    @Test
    void no_text_joins_or_leaves_an_outcome_that_is_sealed() {
        house.accepted(propose(1, "请打［电话］。"));
        house.accepted(new Seal(ID));
        assertThat(house.refused(propose(2, "同意。"))).isEqualTo(new PublicTextRefusal.OutcomeSealedAlready());
        assertThat(house.refused(approve(REVIEWER, new NumberedDigest(1, null))))
                .isEqualTo(new PublicTextRefusal.OutcomeSealedAlready());
    }

    private ProposePublicTexts propose(int number, String text) {
        return new ProposePublicTexts(ID, 1, List.of(new NumberedText(number, text)), HANDLER, now);
    }

    private ApprovePublicTexts approve(StaffId by, NumberedDigest... texts) {
        return new ApprovePublicTexts(ID, 1, List.of(texts), by, now);
    }

    @Test
    void a_second_person_approves_what_the_first_proposed() {
        house.accepted(propose(1, "请打［电话］。"));
        assertThat(house.refused(approve(HANDLER, new NumberedDigest(1, null)))).isInstanceOf(SamePerson.class);
        var approved =
                house.accepted(approve(REVIEWER, new NumberedDigest(1, null))).first(PublicTextApproved.class);
        assertThat(approved.text()).isEqualTo("请打［电话］。");
        assertThat(approved.digest()).isEqualTo(Sha256.digest("请打［电话］。".getBytes(UTF_8)));
        assertThat(approved.submissionId())
                .isEqualTo(house.facts().stream()
                        .filter(SubmissionReceived.class::isInstance)
                        .map(SubmissionReceived.class::cast)
                        .findFirst()
                        .orElseThrow()
                        .submissionId());
    }

    @Test
    void what_is_approved_stays() {
        house.accepted(propose(1, "请打［电话］。"));
        house.accepted(approve(REVIEWER, new NumberedDigest(1, null)));
        assertThat(house.refused(propose(1, "另一文本。"))).isEqualTo(new PublicTextRefusal.AlreadyApproved(1));
        assertThat(house.accepted(approve(REVIEWER, new NumberedDigest(1, null)))
                        .facts())
                .isEmpty();
    }

    @Test
    void nobody_approves_a_text_that_was_changed_under_the_pen() {
        house.accepted(propose(1, "第一稿。"));
        var read = new NumberedDigest(1, Sha256.digest("第一稿。".getBytes(UTF_8)));
        house.accepted(propose(1, "第二稿。"));
        assertThat(house.refused(approve(REVIEWER, read))).isEqualTo(new PublicTextRefusal.ChangedSince(1));
    }

    @Test
    void numbers_are_those_of_the_roster() {
        assertThat(house.refused(propose(4, "没有这个编号。"))).isEqualTo(new PublicTextRefusal.NoSuchNumber(4));
        assertThat(house.refused(propose(0, "没有这个编号。"))).isEqualTo(new PublicTextRefusal.NoSuchNumber(0));
        assertThat(house.refused(propose(-5, "没有这个编号。"))).isEqualTo(new PublicTextRefusal.NoSuchNumber(-5));
        assertThat(house.refused(approve(REVIEWER, new NumberedDigest(2, null))))
                .isEqualTo(new PublicTextRefusal.NothingProposed(2));
    }

    @Test
    void a_batch_goes_whole_or_not_at_all() {
        var batch = new ProposePublicTexts(
                ID, 1, List.of(new NumberedText(1, "一。"), new NumberedText(1, "又一。")), HANDLER, now);
        assertThat(house.refused(batch)).isEqualTo(new PublicTextRefusal.NumberTwice(1));
        var large = IntStream.rangeClosed(1, 501)
                .mapToObj(number -> new NumberedText(number, "文本。"))
                .toList();
        assertThat(house.refused(new ProposePublicTexts(ID, 1, large, HANDLER, now)))
                .isInstanceOf(PublicTextRefusal.BatchUnfit.class);
        assertThat(house.refused(new ProposePublicTexts(ID, 1, List.of(), HANDLER, now)))
                .isInstanceOf(PublicTextRefusal.BatchUnfit.class);
        assertThat(house.facts()).noneMatch(PublicTextProposed.class::isInstance);
    }

    @Test
    void the_desk_reads_what_was_written_and_is_told_what_to_mask() {
        var texts = new RawTexts(house.record, house.envelopes);
        var client = house.client(
                House.staff("handler", Role.HANDLER),
                new ReadTextsEndpoint(texts),
                new SuggestPublicTextsEndpoint(texts));
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
                new ReadTextsEndpoint(new RawTexts(house.record, house.envelopes)));
        client.post()
                .uri("/api/v1/desk/consultations/cns_1/texts/read")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("round", 1, "numbers", List.of(1)))
                .exchange()
                .expectStatus()
                .isForbidden();
    }
}
