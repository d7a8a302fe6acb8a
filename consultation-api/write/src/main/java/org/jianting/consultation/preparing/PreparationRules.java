// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.preparing;

import static org.jianting.consultation.desk.Guards.start;

import java.util.HashSet;
import java.util.List;
import org.jianting.consultation.desk.Guards;
import org.jianting.consultation.desk.SamePerson;
import org.jianting.consultation.events.Channel;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.DisclosureAttribute;
import org.jianting.consultation.events.SubmittedForReview;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.profiles.RuleProfiles;
import org.jianting.consultation.profiles.Separation;
import org.jianting.consultation.verdict.TextRule;
import org.jianting.consultation.verdict.Words;

/** What each paper must be before it is put down (domain §6.1, T1–T3). */
final class PreparationRules {

    static final Words INITIATE = new Words("启动意见征集", "start a consultation");
    static final Words DRAFT = new Words("登记草案", "put down a draft");
    static final Words EXPLAIN = new Words("登记起草说明", "put down an explanatory note");
    static final Words SUBMIT = new Words("提交公告送审", "propose the notice");
    static final Words RETURN = new Words("退回修改", "send the notice back");
    static final Words APPROVE = new Words("批准公告", "approve the notice");
    static final Words PUBLISH = new Words("发布公告", "post the notice");

    static final Words DRAFTING = new Words("筹备", "being drafted");
    static final Words IN_REVIEW = new Words("送审", "in review");
    static final Words APPROVED = new Words("待发布", "approved");

    static final TextRule REASON = new TextRule("reason", 10, 1000);
    private static final TextRule SHORTENING_REASON = REASON.at("shorteningReason");

    private static final TextRule TITLE = new TextRule("title", 2, 200);
    private static final TextRule BASIS = new TextRule("basis", 2, 500);
    private static final TextRule DECISION_BODY = new TextRule("decisionBody", 2, 100);
    private static final TextRule UNIT_CODE = new TextRule("code", 1, 40);
    private static final TextRule UNIT_NAME = new TextRule("name", 1, 100);
    private static final TextRule NOTE = new TextRule("text", 10, 50_000);
    private static final TextRule CONTACT = new TextRule("contact", 2, 200);
    private static final TextRule ADDRESS = new TextRule("address", 1, 300);
    private static final TextRule PLAN = new TextRule("interpretationPlan", 2, 2000);
    private static final TextRule SECRECY_FINDING = new TextRule("secrecyFinding", 2, 2000);
    private static final TextRule DISCLOSURE_FINDING = SECRECY_FINDING.at("disclosureFinding");
    private static final int MOST_PARTICIPANTS = 50;

    private PreparationRules() {}

    static Guards sound(InitiateConsultation asked) {
        var guards = start().fit(TITLE, asked.title())
                .fit(BASIS, asked.basis())
                .fit(DECISION_BODY, asked.decisionBody())
                .that(
                        () -> RuleProfiles.find(asked.profile()).isPresent(),
                        () -> new PreparationRefusal.UnknownProfile(asked.profile()))
                // Whoever initiates binds the lead to answer everybody; nobody binds another unit (T1). The name is
                // compared
                // too, since it is what people read.
                .that(
                        () -> asked.lead().equals(asked.unit()),
                        () -> new PreparationRefusal.AnotherUnitsMatter(asked.unit(), asked.lead()));
        unit(guards, "lead", asked.lead());
        for (int i = 0; i < asked.participants().size(); i++) {
            unit(guards, "participants[%d]".formatted(i), asked.participants().get(i));
        }
        return guards.that(
                () -> asked.participants().size() <= MOST_PARTICIPANTS
                        && new HashSet<>(units(asked).stream().map(Unit::code).toList()).size()
                                == units(asked).size(),
                () -> new PreparationRefusal.UnitNamedTwice(
                        asked.lead(), asked.participants().size()));
    }

    private static List<Unit> units(InitiateConsultation asked) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(asked.lead()), asked.participants().stream())
                .toList();
    }

    static Guards sound(RegisterDraftVersion asked, Papers papers) {
        return start().fit(TITLE, asked.title())
                .that(
                        () -> asked.basedOn() == null || asked.basedOn() == papers.latest(),
                        () -> new PreparationRefusal.AnotherVersionMeanwhile(
                                asked.basedOn() == null ? 0 : asked.basedOn(), papers.latest()))
                .that(() -> !asked.clauses().isEmpty(), () -> new PreparationRefusal.NoClauses(asked.title()));
    }

    static Guards sound(RegisterExplanatoryNote asked, Papers papers) {
        return start().that(
                        () -> papers.drafts().containsKey(asked.draftVersion()),
                        () -> new PreparationRefusal.NoSuchDraft(asked.draftVersion(), papers.latest()))
                .fit(NOTE, asked.text());
    }

    static Guards sound(SubmitForReview asked, Papers papers) {
        var guards = start().that(
                        () -> papers.latest() > 0 && asked.draftVersion() == papers.latest(),
                        () -> new PreparationRefusal.NoSuchDraft(asked.draftVersion(), papers.latest()))
                .that(
                        () -> papers.explained().contains(asked.draftVersion()),
                        () -> new PreparationRefusal.NotExplained(asked.draftVersion()))
                .that(
                        () -> channelsAreSound(asked.channels()),
                        () -> new PreparationRefusal.ChannelsIncomplete(
                                asked.channels().stream().map(Channel::kind).toList()))
                .fit(CONTACT, asked.contact())
                .fit(PLAN, asked.interpretationPlan())
                .that(
                        () -> asked.disclosure() != DisclosureAttribute.NOT_DISCLOSED,
                        PreparationRefusal.NotToBeDisclosed::new);
        for (int i = 0; i < asked.channels().size(); i++) {
            var channel = asked.channels().get(i);
            var place = "channels[%d].".formatted(i);
            unit(guards, place + "owner", channel.owner()).fit(ADDRESS.at(place + "address"), channel.address());
        }
        return (asked.shorteningReason() == null ? guards : guards.fit(SHORTENING_REASON, asked.shorteningReason()))
                .none(() -> PeriodRule.refuseAlready(
                        RuleProfiles.of(papers.profile()), asked.period(), asked.shorteningReason(), asked.at()));
    }

    private static Guards unit(Guards guards, String place, Unit unit) {
        return guards.fit(UNIT_CODE.at(place + ".code"), unit.code()).fit(UNIT_NAME.at(place + ".name"), unit.name());
    }

    // Synchronous channels: the portal is always one of them, and each has exactly one unit that answers for it.
    private static boolean channelsAreSound(List<Channel> channels) {
        var kinds = new HashSet<ChannelKind>();
        return channels.stream().allMatch(channel -> kinds.add(channel.kind())) && kinds.contains(ChannelKind.WEB);
    }

    static Guards sound(ApproveNotice asked, Papers papers, SubmittedForReview notice) {
        var profile = RuleProfiles.of(papers.profile());
        return start().that(
                        () -> !profile.demands(Separation.NOTICE_PROPOSER_AND_APPROVER)
                                || !asked.by().equals(notice.by()),
                        () -> new SamePerson(asked.by(), SUBMIT, APPROVE))
                .fit(SECRECY_FINDING, asked.secrecyFinding())
                .fit(DISCLOSURE_FINDING, asked.disclosureFinding())
                .none(() -> PeriodRule.refuse(profile, notice.period(), notice.shorteningReason(), asked.at()));
    }
}
