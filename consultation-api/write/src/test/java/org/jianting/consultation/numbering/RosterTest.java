// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jianting.consultation.consulting.CloseRound;
import org.jianting.consultation.consulting.ConsultingFeature;
import org.jianting.consultation.desk.House;
import org.jianting.consultation.desk.OtherStage;
import org.jianting.consultation.desk.Sha256;
import org.jianting.consultation.desk.UnknownConsultation;
import org.jianting.consultation.events.Channel;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.ConsultationInitiated;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.ErasureOrdered;
import org.jianting.consultation.events.ErasureScope;
import org.jianting.consultation.events.MatterKind;
import org.jianting.consultation.events.NoticePublished;
import org.jianting.consultation.events.PointsExtracted;
import org.jianting.consultation.events.PublicTextApproved;
import org.jianting.consultation.events.RegistrationReturned;
import org.jianting.consultation.events.RegistrationVerified;
import org.jianting.consultation.events.RosterEntry;
import org.jianting.consultation.events.RosterPageSealed;
import org.jianting.consultation.events.RosterSealed;
import org.jianting.consultation.events.RoundClosed;
import org.jianting.consultation.events.SealedEnvelope;
import org.jianting.consultation.events.SourceKind;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.events.SubmissionReceived;
import org.jianting.consultation.events.SubmissionRegisteredByClerk;
import org.jianting.consultation.preparing.Prepared;
import org.jianting.consultation.preparing.PreparingFeature;
import org.jianting.consultation.profiles.RuleProfile;
import org.jianting.consultation.profiles.RuleProfiles;
import org.jianting.consultation.verdict.Verdict;
import org.junit.jupiter.api.Test;

class RosterTest {

    private static final ConsultationId ID = new ConsultationId("cns_1");
    private static final StaffId CLERK = new StaffId("stf_clerk");
    private static final StaffId SECOND = new StaffId("stf_second");
    private static final Instant POSTED = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-04-01T16:00:00Z");
    private static final Digest ANY = Sha256.digest(new byte[] {0});
    private static final SealedEnvelope ENVELOPE = new SealedEnvelope("key", "none", "", "");
    private static final SealRoster SEAL = new SealRoster(ID, 1, CLERK, CLOSES);

    private static Roster posted(ChannelKind... channels) {
        var kinds = List.of(channels);
        return new Roster()
                .after(new ConsultationInitiated(
                        ID, "t", MatterKind.OTHER, "b", Prepared.MAJOR, "d", Prepared.LEAD, List.of(), CLERK, POSTED))
                .after(new NoticePublished(
                        ID,
                        1,
                        1,
                        ANY,
                        Prepared.days(30),
                        POSTED,
                        CLOSES,
                        null,
                        kinds.stream()
                                .map(kind -> new Channel(kind, Prepared.LEAD, ""))
                                .toList(),
                        "",
                        "",
                        CLERK));
    }

    private static Roster closed() {
        return posted(ChannelKind.WEB).after(new RoundClosed(ID, 1, CLOSES, CLOSES));
    }

    private static SubmissionId name(int n) {
        return new SubmissionId("sub_" + n);
    }

    private static Digest digest(int n) {
        return new Digest("hmac-sha-256:" + "%064x".formatted(n));
    }

    private static SubmissionReceived received(int n) {
        return new SubmissionReceived(
                ID,
                1,
                name(n),
                ChannelKind.WEB,
                SourceKind.INDIVIDUAL,
                List.of(),
                ENVELOPE,
                null,
                List.of(),
                digest(n),
                ANY,
                null,
                POSTED);
    }

    private static SubmissionRegisteredByClerk entry(int n, boolean late) {
        return new SubmissionRegisteredByClerk(
                ID,
                1,
                name(n),
                ChannelKind.PAPER,
                SourceKind.INDIVIDUAL,
                List.of(),
                ENVELOPE,
                null,
                digest(n),
                ANY,
                ANY,
                "扫描件",
                POSTED,
                late,
                CLERK,
                POSTED);
    }

    private static RegistrationVerified verified(int n, boolean late) {
        return new RegistrationVerified(
                ID,
                1,
                name(n),
                ChannelKind.PAPER,
                SourceKind.INDIVIDUAL,
                List.of(),
                digest(n),
                ANY,
                POSTED,
                late,
                CLERK,
                SECOND,
                POSTED);
    }

    private static List<Object> facts(Roster roster) {
        return List.copyOf(((Verdict.Accepted) roster.decide(SEAL)).facts());
    }

    private static Object refusal(Roster roster) {
        return ((Verdict.Refused) roster.decide(SEAL)).refusal();
    }

    @Test
    void an_open_round_and_an_unknown_consultation_have_no_roster() {
        assertThat(refusal(posted(ChannelKind.WEB))).isInstanceOf(OtherStage.class);
        assertThat(refusal(new Roster())).isEqualTo(new UnknownConsultation(ID));
    }

    @Test
    void nobody_wrote_is_a_roster_too() {
        assertThat(facts(closed()))
                .containsExactly(new RosterSealed(ID, 1, 0, 0, Sha256.digest(new byte[0]), CLERK, CLOSES));
    }

    @Test
    void numbers_follow_the_order_in_which_the_record_accepted_them() {
        var roster = closed().after(entry(3, false))
                .after(received(1))
                .after(entry(4, false))
                .after(verified(4, false))
                .after(received(2))
                .after(verified(3, false));
        var page = (RosterPageSealed) facts(roster).getFirst();
        assertThat(page.firstNumber()).isEqualTo(1);
        assertThat(page.entries())
                .containsExactly(
                        new RosterEntry(name(1), digest(1)),
                        new RosterEntry(name(4), digest(4)),
                        new RosterEntry(name(2), digest(2)),
                        new RosterEntry(name(3), digest(3)));
    }

    @Test
    void late_and_returned_entries_have_no_number_and_late_ones_are_counted() {
        var roster = closed().after(entry(1, true))
                .after(verified(1, true))
                .after(entry(2, false))
                .after(new RegistrationReturned(ID, 1, name(2), "与扫描件不符", SECOND, POSTED));
        assertThat(facts(roster)).singleElement().isInstanceOfSatisfying(RosterSealed.class, fact -> {
            assertThat(fact.count()).isZero();
            assertThat(fact.late()).isEqualTo(1);
        });
    }

    @Test
    void an_entry_that_nobody_verified_holds_the_roster_open() {
        assertThat(refusal(closed().after(entry(1, false))))
                .isEqualTo(new NumberingRefusal.EntriesPending(1, List.of(name(1))));
    }

    @Test
    void a_sealed_roster_is_not_sealed_again() {
        var roster = closed();
        for (var fact : ((Verdict.Accepted) roster.decide(SEAL)).facts()) {
            roster = roster.after(fact);
        }
        assertThat(refusal(roster)).isInstanceOf(OtherStage.class);
    }

    @Test
    void a_thousand_and_one_fill_a_page_and_begin_another() {
        var roster = closed();
        var digests = new MerkleRoot();
        for (int n = 1; n <= 1001; n++) {
            roster = roster.after(received(n));
            digests.add(digest(n));
        }
        var facts = facts(roster);
        assertThat(facts).hasSize(3);
        assertThat(((RosterPageSealed) facts.get(0)).entries()).hasSize(1000);
        assertThat(facts.get(1))
                .isEqualTo(new RosterPageSealed(ID, 1, 1001, List.of(new RosterEntry(name(1001), digest(1001)))));
        assertThat(facts.get(2)).isEqualTo(new RosterSealed(ID, 1, 1001, 0, digests.digest(), CLERK, CLOSES));
    }

    @Test
    void a_hundred_thousand_submissions_are_numbered() {
        var roster = closed();
        for (int n = 1; n <= 100_000; n++) {
            roster = roster.after(received(n));
        }
        var facts = facts(roster);
        assertThat(facts).hasSize(101);
        assertThat(((RosterPageSealed) facts.get(99)).entries().getLast())
                .isEqualTo(new RosterEntry(name(100_000), digest(100_000)));
    }

    @Test
    void where_the_notice_names_an_address_the_roster_waits_for_the_post() {
        var waiting = withGrace(2);
        var since = CLOSES;
        // Closed at the end of Wednesday 1 April; Thursday and Friday are worked, and Saturday is Tomb-sweeping Day.
        var over = Instant.parse("2026-04-03T16:00:00Z");
        var post = posted(ChannelKind.WEB, ChannelKind.PAPER);
        assertThat(post.waitsForPost(waiting, since, over.minusNanos(1)))
                .containsInstanceOf(NumberingRefusal.PostOnItsWay.class);
        assertThat(post.waitsForPost(waiting, since, over)).isEmpty();
        assertThat(posted(ChannelKind.WEB).waitsForPost(waiting, since, CLOSES)).isEmpty();
        assertThat(post.waitsForPost(withGrace(0), since, CLOSES)).isEmpty();
    }

    private static RuleProfile withGrace(int days) {
        var rules = RuleProfiles.of(Prepared.MAJOR);
        return new RuleProfile(
                rules.name(),
                rules.version(),
                rules.title(),
                rules.zone(),
                rules.calendar(),
                rules.minimumPeriod(),
                rules.lastDay(),
                rules.gates(),
                rules.separations(),
                rules.submissionsShowWhileOpen(),
                days,
                rules.legalityReviewInWorkingDays(),
                rules.minimumReasonInCharacters(),
                rules.boilerplateWarningShare(),
                rules.outcomeInWorkingDays(),
                rules.about());
    }

    @Test
    void a_number_is_split_once_and_before_anybody_rules_on_it() {
        try (var house = House.with(
                POSTED, PreparingFeature::register, ConsultingFeature::register, NumberingFeature::register)) {
            Prepared.open(house, ID);
            house.accepted(new CloseRound(ID, 1, CLOSES));
            house.accepted(SEAL);
            assertThat(house.refused(new ExtractPoints(ID, 1, 1, List.of("其一", "其二"), CLERK, CLOSES)))
                    .isEqualTo(new NumberingRefusal.NoSuchNumber(1));
        }
        var entries = new ArrayList<RosterEntry>();
        entries.add(new RosterEntry(name(1), digest(1)));
        var page = new RosterPage().after(new RosterPageSealed(ID, 1, 1, entries));
        var split = new ExtractPoints(ID, 1, 1, List.of("其一", "其二"), CLERK, CLOSES);
        var facts = ((Verdict.Accepted) page.decide(split)).facts();
        assertThat(facts).containsExactly(new PointsExtracted(ID, 1, name(1), 1, List.of("其一", "其二"), CLERK, CLOSES));
        assertThat(((Verdict.Refused) page.after(facts.getFirst()).decide(split)).refusal())
                .isEqualTo(new NumberingRefusal.AlreadySplit(1, 2));
        assertThat(((Verdict.Refused) page.decide(new ExtractPoints(ID, 1, 1, List.of("其一"), CLERK, CLOSES))).refusal())
                .isEqualTo(new NumberingRefusal.NotSeveral(1, 50));
        var ruled = page.after(new org.jianting.consultation.events.RulingProposed(
                ID,
                1,
                new org.jianting.consultation.events.RulingId("rul_1"),
                new org.jianting.consultation.events.Coverage(
                        List.of(new org.jianting.consultation.events.PointRange(1, 1)), List.of()),
                new org.jianting.consultation.events.Disposition.Noted("感谢您的支持。"),
                Prepared.LEAD,
                CLERK,
                CLOSES));
        assertThat(((Verdict.Refused) ruled.decide(split)).refusal()).isEqualTo(new NumberingRefusal.AlreadyRuledOn(1));
    }

    @Test
    void a_number_is_not_split_once_its_public_text_is_approved() {
        var approved = pageOfOne().after(new PublicTextApproved(ID, 1, name(1), 1, "同意。", ANY, CLERK, SECOND, POSTED));
        assertThat(((Verdict.Refused) approved.decide(splitInTwo())).refusal())
                .isEqualTo(new NumberingRefusal.PublicTextApprovedAlready(1, SECOND, POSTED));
    }

    @Test
    void a_number_is_not_split_once_the_erasure_of_its_text_is_ordered() {
        for (var scope : ErasureScope.values()) {
            var page = pageOfOne().after(new ErasureOrdered(ID, name(1), scope, "撤回同意", List.of("key"), CLERK, POSTED));
            var verdict = page.decide(splitInTwo());
            if (scope == ErasureScope.IDENTITY) {
                assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
            } else {
                assertThat(((Verdict.Refused) verdict).refusal()).isEqualTo(new NumberingRefusal.TextErased(1));
            }
        }
        var other = pageOfOne()
                .after(new ErasureOrdered(ID, name(2), ErasureScope.TEXT, "撤回同意", List.of("key"), CLERK, POSTED));
        assertThat(other.decide(splitInTwo())).isInstanceOf(Verdict.Accepted.class);
    }

    private static RosterPage pageOfOne() {
        return new RosterPage().after(new RosterPageSealed(ID, 1, 1, List.of(new RosterEntry(name(1), digest(1)))));
    }

    private static ExtractPoints splitInTwo() {
        return new ExtractPoints(ID, 1, 1, List.of("其一", "其二"), CLERK, CLOSES);
    }
}
