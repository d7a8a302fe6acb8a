// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.scans;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jianting.consultation.consulting.ConsultingFeature;
import org.jianting.consultation.desk.House;
import org.jianting.consultation.desk.Sha256;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.ErasureOrdered;
import org.jianting.consultation.events.ErasureProposed;
import org.jianting.consultation.events.ErasureScope;
import org.jianting.consultation.events.SourceKind;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.preparing.Prepared;
import org.jianting.consultation.preparing.PreparingFeature;
import org.jianting.consultation.privacy.ApproveErasure;
import org.jianting.consultation.privacy.PrivacyFeature;
import org.jianting.consultation.privacy.ProposeErasure;
import org.jianting.consultation.privacy.WhenErasureOrderedThenDestroyKeys;
import org.jianting.consultation.registering.ClerkIntake;
import org.jianting.consultation.registering.Entered;
import org.jianting.consultation.registering.NewEntry;
import org.jianting.consultation.registering.RegisteringFeature;
import org.jianting.consultation.submitting.ConsultedDrafts;
import org.jianting.consultation.submitting.NewSubmission;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.web.reactive.server.WebTestClient;

class ScansTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
    private static final ConsultationId ID = new ConsultationId("cns_1");
    private static final StaffId CLERK = new StaffId("stf_clerk");
    private static final byte[] LETTER = "\u0089PNG\r\n\u001a\n李四的来信".getBytes(ISO_8859_1);
    private static final byte[] PHOTOGRAPH = "\u00ff\u00d8\u00ff\u00e0JFIF".getBytes(ISO_8859_1);
    private static final String PATH = "/api/v1/desk/consultations/cns_1/scans";

    record Kept(String evidence, String mediaType, int sizeInBytes, List<String> entries) {}

    private House house;
    private Scans scans;

    @BeforeEach
    void open() {
        house = House.with(
                MORNING,
                PreparingFeature::register,
                ConsultingFeature::register,
                RegisteringFeature::register,
                PrivacyFeature::register);
        Prepared.open(house, ID);
        house.clock.move(Duration.ofDays(3));
        scans = new Scans(house.drawer, house.record);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private WebTestClient client(Staff staff) {
        return house.client(staff, new KeepScanEndpoint(house.desk, scans), new ReadScanEndpoint(house.desk, scans));
    }

    private WebTestClient client(Role... roles) {
        return client(House.staff("clerk", roles));
    }

    private WebTestClient.ResponseSpec upload(byte[] content, String said) {
        return client(Role.CLERK)
                .post()
                .uri(PATH)
                .header("Content-Type", said)
                .bodyValue(content)
                .exchange();
    }

    private Kept kept(byte[] content, String said) {
        return upload(content, said)
                .expectStatus()
                .isCreated()
                .expectBody(Kept.class)
                .returnResult()
                .getResponseBody();
    }

    private void isRefused(byte[] content, String said, String rule) {
        upload(content, said)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo(rule);
    }

    private SubmissionId entered(String text, Digest evidence) {
        var intake = new ClerkIntake(
                house.envelopes, new ConsultedDrafts(house.record), house.commands, house.identifiers, house.clock);
        var letter = new NewSubmission(text, List.of(), SourceKind.INDIVIDUAL, "李四", null, List.of());
        var entry = new NewEntry(letter, ChannelKind.PAPER, house.clock.instant(), evidence, "扫描件");
        return ((Entered.Registered) intake.enter(ID, entry, CLERK).block()).submissionId();
    }

    private boolean opens(String evidence) {
        return scans.open(ID, new Digest(evidence)).block().isPresent();
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(house.directory.resolve("scans"))) {
            return files.toList();
        }
    }

    @Test
    void a_scan_is_found_by_its_digest_and_shown_as_what_it_is() {
        var kept = kept(LETTER, "image/png");
        assertThat(kept).isEqualTo(new Kept(Sha256.digest(LETTER).value(), "image/png", LETTER.length, List.of()));
        client(Role.SIGNATORY)
                .get()
                .uri(PATH + "/" + kept.evidence())
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Type", "image/png")
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectHeader()
                .valueEquals("X-Frame-Options", "SAMEORIGIN")
                .expectBody(byte[].class)
                .isEqualTo(LETTER);
    }

    @Test
    void nothing_of_it_lies_in_clear_on_the_disk() throws IOException {
        kept(LETTER, "image/png");
        assertThat(files()).hasSize(1);
        assertThat(new String(Files.readAllBytes(files().getFirst()), ISO_8859_1))
                .doesNotContain("PNG")
                .doesNotContain(new String(LETTER, ISO_8859_1).substring(8));
    }

    @Test
    void its_kind_is_told_by_its_content_where_nobody_says_it() {
        assertThat(kept(PHOTOGRAPH, "application/octet-stream").mediaType()).isEqualTo("image/jpeg");
        assertThat(kept("%PDF-1.7 …".getBytes(UTF_8), "application/octet-stream")
                        .mediaType())
                .isEqualTo("application/pdf");
    }

    @Test
    void a_file_that_is_not_what_it_says_is_refused_with_both_kinds() {
        upload(PHOTOGRAPH, "application/pdf")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("not-what-it-says")
                .jsonPath("$.detail")
                .value(detail -> assertThat(detail).asString().contains("application/pdf", "image/jpeg"));
    }

    @Test
    void what_no_browser_shows_or_nobody_scanned_is_refused() throws IOException {
        isRefused("II*\u0000…".getBytes(ISO_8859_1), "image/tiff", "unknown-scan-kind");
        isRefused("<html>".getBytes(UTF_8), "application/pdf", "unknown-scan-kind");
        isRefused(new byte[0], "image/png", "empty-scan");
        assertThat(files()).isEmpty();
    }

    @Test
    void a_scan_of_ten_megabytes_is_kept_and_one_byte_more_is_not() {
        var largest = java.util.Arrays.copyOf(LETTER, ScanForm.LARGEST_IN_BYTES);
        assertThat(ScanForm.refuse(null, largest)).isEmpty();
        assertThat(ScanForm.refuse(null, java.util.Arrays.copyOf(LETTER, largest.length + 1)))
                .contains(new ScanRefusal.ScanTooLarge(largest.length + 1, largest.length));
    }

    @Test
    void whoever_rules_on_points_does_not_see_whose_letter_it_is() {
        var evidence = kept(LETTER, "image/png").evidence();
        for (var role : Set.of(Role.HANDLER, Role.REVIEWER, Role.PUBLISHER, Role.AUDITOR)) {
            client(role)
                    .get()
                    .uri(PATH + "/" + evidence)
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
        client(new Staff(CLERK, new Unit("sw", "水务局"), Set.of(Role.CLERK)))
                .get()
                .uri(PATH + "/" + evidence)
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void the_scan_of_one_consultation_is_not_shown_in_another() {
        kept(LETTER, "image/png");
        assertThat(scans.open(new ConsultationId("cns_2"), Sha256.digest(LETTER))
                        .block())
                .isEmpty();
        client(Role.CLERK)
                .get()
                .uri(PATH + "/sha-256:" + "0".repeat(64))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void the_same_scan_is_kept_once_and_says_which_entries_rest_on_it() throws IOException {
        var evidence = kept(LETTER, "image/png").evidence();
        var first = entered("建议增设停车位。", new Digest(evidence));
        var second = entered("建议降低收费。", new Digest(evidence));
        assertThat(kept(LETTER, "image/png").entries()).containsExactly(first.value(), second.value());
        assertThat(files()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(ErasureScope.class)
    void it_is_gone_when_anything_of_the_submission_is_erased(ErasureScope scope) throws IOException {
        var evidence = kept(LETTER, "image/png").evidence();
        var submission = entered("建议增设停车位。", new Digest(evidence));
        var now = house.clock.instant();
        var proposed = house.accepted(new ProposeErasure(ID, submission, scope, "本人申请删除", CLERK, now))
                .first(ErasureProposed.class);
        house.accepted(new ApproveErasure(ID, submission, proposed, new StaffId("stf_officer"), now))
                .first(ErasureOrdered.class);
        assertThat(opens(evidence)).isTrue();
        new WhenErasureOrderedThenDestroyKeys(house.record, house.envelopes, scans, house.commands, house.clock)
                .tick()
                .block();
        assertThat(opens(evidence)).isFalse();
        assertThat(files()).isEmpty();
    }

    @Test
    void a_scan_that_no_entry_rests_on_after_a_week_is_not_kept() {
        var claimed = kept(LETTER, "image/png").evidence();
        var unclaimed = kept(PHOTOGRAPH, "image/jpeg").evidence();
        entered("建议增设停车位。", new Digest(claimed));
        var clearing = new WhenScanUnclaimedThenDestroy(scans, house.record, house.clock);
        house.clock.move(WhenScanUnclaimedThenDestroy.UNCLAIMED_FOR);
        assertThat(clearing.tick().block()).isZero();
        house.clock.move(Duration.ofHours(1));
        assertThat(clearing.tick().block()).isEqualTo(1);
        assertThat(Map.of("claimed", opens(claimed), "unclaimed", opens(unclaimed)))
                .isEqualTo(Map.of("claimed", true, "unclaimed", false));
    }
}
