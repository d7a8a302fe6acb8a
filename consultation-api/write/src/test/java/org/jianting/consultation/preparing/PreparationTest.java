// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.preparing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianting.consultation.preparing.Prepared.HANDLER;
import static org.jianting.consultation.preparing.Prepared.MAJOR;
import static org.jianting.consultation.preparing.Prepared.PUBLISHER;
import static org.jianting.consultation.preparing.Prepared.REVIEWER;
import static org.jianting.consultation.preparing.Prepared.days;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jianting.consultation.desk.OtherStage;
import org.jianting.consultation.desk.SamePerson;
import org.jianting.consultation.desk.UnknownConsultation;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.CommentPeriod;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.ConsultationInitiated;
import org.jianting.consultation.events.DisclosureAttribute;
import org.jianting.consultation.events.NoticeApproved;
import org.jianting.consultation.events.NoticePublished;
import org.jianting.consultation.events.PeriodUnit;
import org.jianting.consultation.events.ProfileRef;
import org.jianting.consultation.events.ReviewReturned;
import org.jianting.consultation.events.SubmittedForReview;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PreparationTest {

    private static final ConsultationId ID = new ConsultationId("cns_1");
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final ProfileRef NORMATIVE = new ProfileRef("cn-normative-document", 1);

    private Preparation state = new Preparation.NotStarted();

    private List<ConsultationEvent> given(Verdict verdict) {
        var facts = accepted(verdict);
        facts.forEach(fact -> state = state.evolve(fact));
        return facts;
    }

    private static List<ConsultationEvent> accepted(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        return ((Verdict.Accepted) verdict).facts();
    }

    private static Refusal refusal(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused) verdict).refusal();
    }

    private void drafted(ProfileRef profile) {
        given(state.decide(Prepared.initiate(ID, profile, NOW)));
        given(state.decide(Prepared.draft(ID, NOW)));
        given(state.decide(Prepared.note(ID, 1, NOW)));
    }

    private void inReview(ProfileRef profile, CommentPeriod period, @Nullable String reason) {
        drafted(profile);
        given(state.decide(Prepared.submit(ID, period, reason, NOW)));
    }

    private void approved(ProfileRef profile, CommentPeriod period, @Nullable String reason) {
        inReview(profile, period, reason);
        given(state.decide(Prepared.approve(ID, REVIEWER, NOW)));
    }

    @Test
    void a_consultation_keeps_the_version_of_the_rules_it_began_with() {
        var facts = given(state.decide(Prepared.initiate(ID, MAJOR, NOW)));
        assertThat(facts)
                .singleElement()
                .isInstanceOfSatisfying(
                        ConsultationInitiated.class,
                        fact -> assertThat(fact.profile()).isEqualTo(MAJOR));
    }

    @Test
    void a_profile_that_does_not_exist_is_refused() {
        var unknown = new ProfileRef("cn-major-decision", 9);
        assertThat(refusal(state.decide(Prepared.initiate(ID, unknown, NOW))))
                .isEqualTo(new PreparationRefusal.UnknownProfile(unknown));
    }

    @Test
    void a_consultation_begins_once() {
        given(state.decide(Prepared.initiate(ID, MAJOR, NOW)));
        assertThat(refusal(state.decide(Prepared.initiate(ID, MAJOR, NOW)))).isInstanceOf(OtherStage.class);
    }

    @Test
    void the_lead_is_not_also_a_participant() {
        var asked = Prepared.initiate(ID, MAJOR, NOW);
        var twice = new InitiateConsultation(
                ID,
                asked.title(),
                asked.matterKind(),
                asked.basis(),
                asked.profile(),
                asked.decisionBody(),
                asked.lead(),
                List.of(asked.lead()),
                asked.unit(),
                HANDLER,
                NOW);
        assertThat(refusal(state.decide(twice))).isInstanceOf(PreparationRefusal.UnitNamedTwice.class);
    }

    @Test
    void a_unit_starts_only_what_it_leads_itself_under_its_own_name() {
        var own = Prepared.LEAD;
        for (var named : List.of(new Unit("cz", "财政局"), new Unit(own.code(), "市人民政府"), new Unit("xx", own.name()))) {
            var refusal = refusal(state.decide(ledBy(named)));
            assertThat(refusal).isEqualTo(new PreparationRefusal.AnotherUnitsMatter(own, named));
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
            assertThat(refusal.detail().zh()).contains(own.name(), named.name());
            assertThat(refusal.detail().en()).contains(own.name(), named.name());
        }
        assertThat(state.decide(ledBy(own))).isInstanceOf(Verdict.Accepted.class);
    }

    private static InitiateConsultation ledBy(Unit lead) {
        var asked = Prepared.initiate(ID, MAJOR, NOW);
        return new InitiateConsultation(
                ID,
                asked.title(),
                asked.matterKind(),
                asked.basis(),
                asked.profile(),
                asked.decisionBody(),
                lead,
                List.of(),
                asked.unit(),
                HANDLER,
                NOW);
    }

    @Test
    void nothing_can_be_done_about_a_consultation_that_never_began() {
        assertThat(refusal(state.decide(Prepared.draft(ID, NOW)))).isEqualTo(new UnknownConsultation(ID));
        assertThat(refusal(state.decide(Prepared.approve(ID, REVIEWER, NOW)))).isEqualTo(new UnknownConsultation(ID));
        assertThat(refusal(state.decide(Prepared.publish(ID, PUBLISHER, NOW)))).isEqualTo(new UnknownConsultation(ID));
    }

    @Test
    void a_notice_needs_a_draft_and_its_explanation() {
        given(state.decide(Prepared.initiate(ID, MAJOR, NOW)));
        assertThat(refusal(state.decide(Prepared.submit(ID, days(30), null, NOW))))
                .isEqualTo(new PreparationRefusal.NoSuchDraft(1, 0));
        given(state.decide(Prepared.draft(ID, NOW)));
        assertThat(refusal(state.decide(Prepared.submit(ID, days(30), null, NOW))))
                .isEqualTo(new PreparationRefusal.NotExplained(1));
        assertThat(refusal(state.decide(Prepared.note(ID, 2, NOW))))
                .isEqualTo(new PreparationRefusal.NoSuchDraft(2, 1));
    }

    @Test
    void a_version_that_somebody_registered_meanwhile_is_not_written_over_unseen() {
        drafted(MAJOR);
        assertThat(refusal(state.decide(Prepared.draftBasedOn(ID, 0, NOW))))
                .isEqualTo(new PreparationRefusal.AnotherVersionMeanwhile(0, 1));
        given(state.decide(Prepared.draftBasedOn(ID, 1, NOW)));
        assertThat(refusal(state.decide(Prepared.draftBasedOn(ID, 1, NOW))))
                .isEqualTo(new PreparationRefusal.AnotherVersionMeanwhile(1, 2));
    }

    @Test
    void only_the_latest_version_of_the_draft_goes_out() {
        drafted(MAJOR);
        given(state.decide(Prepared.draft(ID, NOW)));
        assertThat(refusal(state.decide(Prepared.submit(ID, days(30), null, NOW))))
                .isEqualTo(new PreparationRefusal.NoSuchDraft(1, 2));
    }

    @Test
    void the_portal_is_one_of_the_channels() {
        drafted(MAJOR);
        var asked = Prepared.submit(ID, days(30), null, NOW);
        var paper = new org.jianting.consultation.events.Channel(ChannelKind.PAPER, Prepared.LEAD, "园区路1号");
        assertThat(refusal(state.decide(with(asked, List.of(paper), DisclosureAttribute.PROACTIVE))))
                .isEqualTo(new PreparationRefusal.ChannelsIncomplete(List.of(ChannelKind.PAPER)));
    }

    @Test
    void what_is_not_disclosed_is_not_consulted_on() {
        drafted(MAJOR);
        var asked = Prepared.submit(ID, days(30), null, NOW);
        assertThat(refusal(state.decide(with(asked, asked.channels(), DisclosureAttribute.NOT_DISCLOSED))))
                .isEqualTo(new PreparationRefusal.NotToBeDisclosed());
    }

    private static SubmitForReview with(
            SubmitForReview asked,
            List<org.jianting.consultation.events.Channel> channels,
            DisclosureAttribute disclosure) {
        return new SubmitForReview(
                asked.consultationId(),
                asked.draftVersion(),
                asked.period(),
                asked.shorteningReason(),
                channels,
                asked.contact(),
                asked.interpretationPlan(),
                disclosure,
                asked.by(),
                asked.at());
    }

    @Test
    void whoever_proposed_the_notice_does_not_approve_it() {
        inReview(MAJOR, days(30), null);
        assertThat(refusal(state.decide(Prepared.approve(ID, HANDLER, NOW)))).isInstanceOf(SamePerson.class);
    }

    @Test
    void whoever_approved_the_notice_does_not_post_it() {
        approved(MAJOR, days(30), null);
        assertThat(refusal(state.decide(Prepared.publish(ID, REVIEWER, NOW)))).isInstanceOf(SamePerson.class);
    }

    @Test
    void thirty_days_are_enough_and_twenty_nine_are_not() {
        drafted(MAJOR);
        var refused = refusal(state.decide(Prepared.submit(ID, days(29), null, NOW)));
        assertThat(refused).isInstanceOf(PreparationRefusal.ShortWithoutReason.class);
        assertThat(refused.detail().en())
                .isEqualTo("The notice gives 29 days, to 2026-03-31; the minimum is 30 days, to 2026-04-01."
                        + " Nothing was recorded.");
        state = new Preparation.NotStarted();
        approved(MAJOR, days(30), null);
    }

    @Test
    void a_proposal_that_the_record_has_from_before_is_still_measured_at_its_approval() {
        drafted(MAJOR);
        state = state.evolve(new SubmittedForReview(
                ID,
                1,
                1,
                days(29),
                null,
                Prepared.submit(ID, days(29), null, NOW).channels(),
                "科技局，0512-12345678",
                "与征求意见同步起草解读材料",
                DisclosureAttribute.PROACTIVE,
                HANDLER,
                NOW));
        assertThat(refusal(state.decide(Prepared.approve(ID, REVIEWER, NOW))))
                .isInstanceOf(PreparationRefusal.ShortWithoutReason.class);
    }

    @Test
    void days_of_another_kind_than_the_minimums_are_measured_when_the_day_of_posting_is_nearer() {
        var festival = Instant.parse("2026-02-12T01:00:00Z");
        given(state.decide(Prepared.initiate(ID, NORMATIVE, festival)));
        given(state.decide(Prepared.draft(ID, festival)));
        given(state.decide(Prepared.note(ID, 1, festival)));
        assertThat(given(state.decide(Prepared.submit(ID, days(9), null, festival))))
                .hasSize(1);
        assertThat(refusal(state.decide(Prepared.approve(ID, REVIEWER, festival))))
                .isInstanceOf(PreparationRefusal.ShortWithoutReason.class);
    }

    @Test
    void a_notice_without_any_draft_is_told_to_register_one_and_not_that_the_newest_is_version_0() {
        given(state.decide(Prepared.initiate(ID, MAJOR, NOW)));
        var refused = refusal(state.decide(Prepared.submit(ID, days(30), null, NOW)));
        assertThat(refused.title().en()).isEqualTo("No draft is registered yet");
        assertThat(refused.detail().en()).doesNotContain("version 0");
        assertThat(refused.nextStep().en()).contains("POST …/drafts");
    }

    @Test
    void a_flaw_in_a_channel_is_named_by_the_channel() {
        drafted(MAJOR);
        var channels = List.of(
                new org.jianting.consultation.events.Channel(ChannelKind.WEB, Prepared.LEAD, "门户网站"),
                new org.jianting.consultation.events.Channel(ChannelKind.PAPER, new Unit("", "档案室"), "政务大厅"));
        var asked = with(Prepared.submit(ID, days(30), null, NOW), channels, DisclosureAttribute.PROACTIVE);
        assertThat(refusal(state.decide(asked)).detail().en()).startsWith("\"channels[1].owner.code\" is empty");
    }

    @Test
    void a_short_period_goes_when_the_notice_says_why() {
        approved(MAJOR, days(15), "汛期将至，须在主汛期前施行。");
        var notice = (NoticePublished)
                given(state.decide(Prepared.publish(ID, PUBLISHER, NOW))).getFirst();
        assertThat(notice.shorteningReason()).isEqualTo("汛期将至，须在主汛期前施行。");
    }

    @Test
    void a_period_of_calendar_days_is_measured_against_working_days_from_the_real_posting() {
        // Nine days from Monday 2 February 2026 hold seven working days; from 12 February, over the Spring Festival,
        // two.
        var monday = Instant.parse("2026-02-02T01:00:00Z");
        var festival = Instant.parse("2026-02-12T01:00:00Z");
        given(state.decide(Prepared.initiate(ID, NORMATIVE, monday)));
        given(state.decide(Prepared.draft(ID, monday)));
        given(state.decide(Prepared.note(ID, 1, monday)));
        given(state.decide(Prepared.submit(ID, days(9), null, monday)));
        given(state.decide(Prepared.approve(ID, REVIEWER, monday)));

        assertThat(refusal(state.decide(Prepared.publish(ID, PUBLISHER, festival))))
                .isInstanceOf(PreparationRefusal.ShortWithoutReason.class);
        assertThat(accepted(state.decide(Prepared.publish(ID, PUBLISHER, monday))))
                .hasSize(1);
    }

    @Test
    void a_notice_can_be_sent_back_after_its_approval_and_approved_again() {
        approved(MAJOR, days(30), null);
        assertThat(given(state.decide(new ReturnForRevision(ID, "附件缺少一页，请补齐。", REVIEWER, NOW))))
                .singleElement()
                .isInstanceOf(ReviewReturned.class);
        given(state.decide(Prepared.submit(ID, days(30), null, NOW)));
        assertThat(given(state.decide(Prepared.approve(ID, REVIEWER, NOW))))
                .singleElement()
                .isInstanceOf(NoticeApproved.class);
    }

    @Test
    void the_period_counts_from_the_real_posting() {
        approved(MAJOR, days(30), null);
        var postedAt = NOW.plus(Duration.ofDays(10));
        var notice = (NoticePublished)
                given(state.decide(Prepared.publish(ID, PUBLISHER, postedAt))).getFirst();
        assertThat(notice.postedAt()).isEqualTo(postedAt);
        assertThat(notice.closesAt()).isEqualTo(Instant.parse("2026-04-13T16:00:00Z"));
        assertThat(notice.draft()).isEqualTo(Prepared.draft(ID, NOW).text());
    }

    @Test
    void a_posting_is_never_dated_back_before_its_approval() {
        approved(MAJOR, days(30), null);
        var before = NOW.minusNanos(1);
        assertThat(refusal(state.decide(Prepared.publish(ID, PUBLISHER, before))))
                .isEqualTo(new PreparationRefusal.PostedBeforeApproval(NOW, before));
    }

    @Test
    void the_draft_does_not_change_while_people_comment_on_it() {
        approved(MAJOR, days(30), null);
        given(state.decide(Prepared.publish(ID, PUBLISHER, NOW)));
        assertThat(refusal(state.decide(Prepared.draft(ID, NOW)))).isInstanceOf(OtherStage.class);
        assertThat(refusal(state.decide(Prepared.publish(ID, PUBLISHER, NOW)))).isInstanceOf(OtherStage.class);
    }

    @Test
    void a_posting_into_a_year_without_holidays_is_refused() {
        drafted(MAJOR);
        var december = Instant.parse("2026-12-10T01:00:00Z");
        given(state.decide(Prepared.submit(ID, new CommentPeriod(30, PeriodUnit.CALENDAR_DAY), null, december)));
        assertThat(refusal(state.decide(Prepared.approve(ID, REVIEWER, december)))
                        .rule())
                .isEqualTo("unknown-year");
    }
}
