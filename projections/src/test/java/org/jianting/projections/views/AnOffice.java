// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import static org.jianting.projections.outcome.ARound.HANDLER;
import static org.jianting.projections.outcome.ARound.POSTED;
import static org.jianting.projections.outcome.ARound.REVIEWER;
import static org.jianting.projections.outcome.ARound.SECOND_ARTICLE;
import static org.jianting.projections.outcome.ARound.UNIT;
import static org.jianting.projections.outcome.ARound.digest;
import static org.jianting.projections.outcome.ARound.numbers;
import static org.jianting.projections.outcome.ARound.part;

import java.time.Instant;
import java.util.List;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Disposition;
import org.jianting.consultation.events.ErasureCompleted;
import org.jianting.consultation.events.ErasureOrdered;
import org.jianting.consultation.events.ErasureProposed;
import org.jianting.consultation.events.ErasureReturned;
import org.jianting.consultation.events.ErasureScope;
import org.jianting.consultation.events.PeriodExtended;
import org.jianting.consultation.events.PublicTextProposed;
import org.jianting.consultation.events.ReasonCode;
import org.jianting.consultation.events.RegistrationReturned;
import org.jianting.consultation.events.RegistrationVerified;
import org.jianting.consultation.events.SealedEnvelope;
import org.jianting.consultation.events.SourceKind;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.events.SubmissionMarkedLate;
import org.jianting.consultation.events.SubmissionRegisteredByClerk;
import org.jianting.projections.outcome.ARound;

/** A consultation with everything in it: 230 submissions, some through a clerk, returned and late ones, splits, texts, rulings. */
public final class AnOffice {

    public static final int SUBMISSIONS = 230;
    public static final SubmissionId RETURNED = new SubmissionId("sub_returned");
    public static final SubmissionId LATE = new SubmissionId("sub_late");
    public static final SubmissionId PENDING = new SubmissionId("sub_pending");

    private AnOffice() {}

    /** Up to the end of the period; one registration still waits. */
    public static ARound collecting(String name) {
        var round = new ARound(name);
        round.received(120);
        round.received(
                ChannelKind.WEB, SourceKind.ENTERPRISE, new ClauseId("c-2"), new ClauseId("c-2"), new ClauseId("c-3"));
        round.received(ChannelKind.PAPER, SourceKind.DEPUTY, new ClauseId("c-2"));
        round.also(registered(round.id(), RETURNED, false));
        round.received(50);
        round.also(new RegistrationReturned(round.id(), 1, RETURNED, "与扫描件不符", REVIEWER, POSTED));
        round.also(new PeriodExtended(
                round.id(),
                1,
                POSTED.plusSeconds(30 * 86_400),
                POSTED.plusSeconds(35 * 86_400),
                "公众要求",
                HANDLER,
                REVIEWER,
                POSTED));
        round.received(SUBMISSIONS - 172);
        round.also(registered(round.id(), LATE, true));
        round.also(new SubmissionMarkedLate(round.id(), 1, LATE, POSTED, POSTED, POSTED));
        round.also(verified(round.id(), LATE, true));
        round.also(registered(round.id(), PENDING, true));
        return round;
    }

    /** With the roster sealed and some points ruled on. */
    public static ARound ruling(String name) {
        var round = collecting(name);
        round.rosterSealed();
        round.split(12, "延长开放时间", "增加车位");
        round.publicText(1, "公开文本一");
        round.also(new PublicTextProposed(
                round.id(),
                1,
                new SubmissionId("sub_" + name + "X3"),
                3,
                new SealedEnvelope("key", "AES-256-GCM", "bm9uY2U=", "Y2lwaGVydGV4dA=="),
                digest(703),
                HANDLER,
                POSTED));
        round.also(new PublicTextProposed(
                round.id(),
                1,
                new SubmissionId("sub_" + name + "X2"),
                2,
                new SealedEnvelope("key", "AES-256-GCM", "bm9uY2U=", "Y2lwaGVydGV4dA=="),
                digest(702),
                HANDLER,
                POSTED));
        round.also(erasureProposed(round, "X2", ErasureScope.BOTH, POSTED));
        round.also(new ErasureOrdered(
                round.id(),
                new SubmissionId("sub_" + name + "X2"),
                ErasureScope.BOTH,
                "本人申请",
                List.of("key"),
                REVIEWER,
                POSTED));
        round.also(new ErasureCompleted(round.id(), new SubmissionId("sub_" + name + "X2"), ErasureScope.BOTH, POSTED));
        round.also(erasureProposed(round, "X4", ErasureScope.TEXT, POSTED));
        round.also(
                new ErasureReturned(round.id(), new SubmissionId("sub_" + name + "X4"), "申请人已撤回申请", REVIEWER, POSTED));
        round.also(erasureProposed(round, "X6", ErasureScope.TEXT, POSTED.plusSeconds(2)));
        round.also(erasureProposed(round, "X5", ErasureScope.IDENTITY, POSTED.plusSeconds(1)));
        round.ruled("a" + name, numbers(1, 11), new Disposition.Noted("赞同。"));
        round.ruled("b" + name, part(12, 1), new Disposition.Adopted("有道理。", List.of(SECOND_ARTICLE)));
        round.ruled("c" + name, numbers(13, 200), new Disposition.NotAdopted(ReasonCode.COST, "财力有限。"));
        return round;
    }

    private static ErasureProposed erasureProposed(ARound round, String which, ErasureScope scope, Instant at) {
        var submission = new SubmissionId(round.id().value().replace("cns_", "sub_") + which);
        return new ErasureProposed(round.id(), submission, scope, "本人申请", HANDLER, at);
    }

    /** With every point ruled on and one ruling replaced. */
    public static ARound ruled(String name) {
        var round = ruling(name);
        round.ruled("d" + name, part(12, 2), new Disposition.Explained("已在附件说明。"));
        round.ruled("e" + name, numbers(201, SUBMISSIONS), new Disposition.OutOfScope("不属本办法。"));
        round.superseded(
                "c" + name, "f" + name, numbers(50, 60), new Disposition.KeptForStudy(UNIT, null, "留作研究。"), "重新研究");
        return round;
    }

    /** From the beginning to the published outcome. */
    public static List<ConsultationEvent> published(String name) {
        return ruled(name).published();
    }

    public static ConsultationEvent registered(ConsultationId id, SubmissionId submission, boolean late) {
        return new SubmissionRegisteredByClerk(
                id,
                1,
                submission,
                ChannelKind.PHONE,
                SourceKind.OTHER,
                List.of(new ClauseId("c-1")),
                new SealedEnvelope("key", "AES-256-GCM", "bm9uY2U=", "Y2lwaGVydGV4dA=="),
                null,
                digest(800),
                digest(900),
                digest(901),
                "电话记录",
                received(late),
                late,
                HANDLER,
                POSTED);
    }

    public static ConsultationEvent verified(ConsultationId id, SubmissionId submission, boolean late) {
        return verified(id, submission, late, POSTED);
    }

    public static ConsultationEvent verified(ConsultationId id, SubmissionId submission, boolean late, Instant at) {
        return new RegistrationVerified(
                id,
                1,
                submission,
                ChannelKind.PHONE,
                SourceKind.OTHER,
                List.of(new ClauseId("c-1")),
                digest(800),
                digest(900),
                received(late),
                late,
                HANDLER,
                REVIEWER,
                at);
    }

    private static Instant received(boolean late) {
        return late ? POSTED.plusSeconds(40 * 86_400) : POSTED.plusSeconds(5);
    }
}
