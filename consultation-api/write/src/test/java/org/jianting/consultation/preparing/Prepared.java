// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.preparing;

import java.time.Instant;
import java.util.List;
import org.jianting.consultation.clauses.Clauses;
import org.jianting.consultation.desk.House;
import org.jianting.consultation.desk.Sha256;
import org.jianting.consultation.events.Channel;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.CommentPeriod;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.DisclosureAttribute;
import org.jianting.consultation.events.MatterKind;
import org.jianting.consultation.events.NoticePublished;
import org.jianting.consultation.events.PeriodUnit;
import org.jianting.consultation.events.ProfileRef;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.Unit;
import org.jspecify.annotations.Nullable;

/** Commands of a consultation that goes as it should. */
public final class Prepared {

    public static final StaffId HANDLER = new StaffId("stf_handler");
    public static final StaffId REVIEWER = new StaffId("stf_reviewer");
    public static final StaffId PUBLISHER = new StaffId("stf_publisher");
    public static final Unit LEAD = new Unit("gx", "科技局");
    public static final Unit PARTICIPANT = new Unit("cz", "财政局");
    private static final List<Channel> PORTAL = List.of(new Channel(ChannelKind.WEB, LEAD, "门户网站"));
    public static final ProfileRef MAJOR = new ProfileRef("cn-major-decision", 1);
    static final String DRAFT = """
            园区停车管理办法

            第一条 为了规范园区停车，制定本办法。

            第二条 园区内停放机动车，适用本办法。
            """;

    private Prepared() {}

    public static InitiateConsultation initiate(ConsultationId id, ProfileRef profile, Instant at) {
        return new InitiateConsultation(
                id,
                "园区停车管理办法",
                MatterKind.PUBLIC_POLICY,
                "2026年度重大行政决策事项目录第3项",
                profile,
                "园区管委会",
                LEAD,
                List.of(PARTICIPANT),
                LEAD,
                HANDLER,
                at);
    }

    public static RegisterDraftVersion draft(ConsultationId id, Instant at) {
        return new RegisterDraftVersion(
                id, "园区停车管理办法（征求意见稿）", Clauses.parse(DRAFT), Sha256.digest(new byte[] {1}), null, null, HANDLER, at);
    }

    static RegisterDraftVersion draftBasedOn(ConsultationId id, int version, Instant at) {
        return new RegisterDraftVersion(
                id, "园区停车管理办法", Clauses.parse(DRAFT), Sha256.digest(new byte[] {1}), null, version, HANDLER, at);
    }

    public static RegisterExplanatoryNote note(ConsultationId id, int version, Instant at) {
        return new RegisterExplanatoryNote(id, version, "为解决停车难问题，起草了本办法。", Sha256.digest(new byte[] {2}), HANDLER, at);
    }

    public static SubmitForReview submit(
            ConsultationId id, CommentPeriod period, @Nullable String shorteningReason, Instant at) {
        return submit(id, period, shorteningReason, PORTAL, at);
    }

    private static SubmitForReview submit(
            ConsultationId id,
            CommentPeriod period,
            @Nullable String shorteningReason,
            List<Channel> channels,
            Instant at) {
        return new SubmitForReview(
                id,
                1,
                period,
                shorteningReason,
                channels,
                "科技局，0512-12345678",
                "与征求意见同步起草解读材料",
                DisclosureAttribute.PROACTIVE,
                HANDLER,
                at);
    }

    public static ApproveNotice approve(ConsultationId id, StaffId by, Instant at) {
        return new ApproveNotice(id, "不涉密", "表述、时机、方式适当", by, at);
    }

    public static PublishNotice publish(ConsultationId id, StaffId by, Instant at) {
        return new PublishNotice(id, by, at);
    }

    public static CommentPeriod days(int length) {
        return new CommentPeriod(length, PeriodUnit.CALENDAR_DAY);
    }

    /** Opens a consultation for thirty days from the clock of the house. */
    public static NoticePublished open(House house, ConsultationId id) {
        return open(house, id, PORTAL);
    }

    public static NoticePublished open(House house, ConsultationId id, List<Channel> channels) {
        var now = house.clock.instant();
        house.accepted(initiate(id, MAJOR, now));
        house.accepted(draft(id, now));
        house.accepted(note(id, 1, now));
        house.accepted(submit(id, days(30), null, channels, now));
        house.accepted(approve(id, REVIEWER, now));
        return house.accepted(publish(id, PUBLISHER, now)).first(NoticePublished.class);
    }
}
