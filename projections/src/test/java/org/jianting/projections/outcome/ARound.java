// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jianting.consultation.events.BundleDigests;
import org.jianting.consultation.events.ChangeKind;
import org.jianting.consultation.events.Channel;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseAlignment;
import org.jianting.consultation.events.ClauseChange;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ClauseKind;
import org.jianting.consultation.events.CommentPeriod;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.ConsultationInitiated;
import org.jianting.consultation.events.Coverage;
import org.jianting.consultation.events.DecisionTaken;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.Disposition;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.consultation.events.DraftVersionRegistered;
import org.jianting.consultation.events.ExplanatoryNoteRegistered;
import org.jianting.consultation.events.FinalDocumentRegistered;
import org.jianting.consultation.events.InterpretationRegistered;
import org.jianting.consultation.events.MatterKind;
import org.jianting.consultation.events.NoticePublished;
import org.jianting.consultation.events.OtherChange;
import org.jianting.consultation.events.OutcomeBundleSealed;
import org.jianting.consultation.events.OutcomePublished;
import org.jianting.consultation.events.PeriodUnit;
import org.jianting.consultation.events.PointPart;
import org.jianting.consultation.events.PointRange;
import org.jianting.consultation.events.PointsExtracted;
import org.jianting.consultation.events.ProfileRef;
import org.jianting.consultation.events.PublicTextApproved;
import org.jianting.consultation.events.QuestionAndAnswer;
import org.jianting.consultation.events.RegistrationVerified;
import org.jianting.consultation.events.RosterEntry;
import org.jianting.consultation.events.RosterPageSealed;
import org.jianting.consultation.events.RosterSealed;
import org.jianting.consultation.events.RoundClosed;
import org.jianting.consultation.events.RulingId;
import org.jianting.consultation.events.RulingProposed;
import org.jianting.consultation.events.RulingSuperseded;
import org.jianting.consultation.events.RulingsApproved;
import org.jianting.consultation.events.SealedEnvelope;
import org.jianting.consultation.events.SourceKind;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.events.SubmissionMarkedLate;
import org.jianting.consultation.events.SubmissionReceived;
import org.jianting.consultation.events.SubmissionRegisteredByClerk;
import org.jianting.consultation.events.Unit;
import org.jspecify.annotations.Nullable;

/**
 * One round of a consultation, told in facts: a draft of four articles, submissions, rulings, and a final document in which the
 * second article has other words, the third is gone, and a new one stands at the end. It keeps its own simple count, so that
 * the seal does not come from the code under test.
 */
public final class ARound {

    public static final Instant POSTED = Instant.parse("2026-01-05T01:00:00Z");
    public static final Unit UNIT = new Unit("transport", "交通运输局");
    public static final StaffId HANDLER = new StaffId("stf_handler");
    public static final StaffId REVIEWER = new StaffId("stf_reviewer");
    public static final ClauseChange SECOND_ARTICLE =
            new ClauseChange(new ClauseId("c-2"), ChangeKind.CHANGED, "二十四小时开放");

    private final ConsultationId id;
    private final List<ConsultationEvent> facts = new ArrayList<>();
    private final Map<PointAddress, DispositionKind> answers = new TreeMap<>();
    private final List<RosterEntry> roster = new ArrayList<>();
    private int late;

    public ARound(String name) {
        id = new ConsultationId("cns_" + name);
        facts.add(new ConsultationInitiated(
                id,
                "园区停车管理办法",
                MatterKind.PUBLIC_POLICY,
                "目录第三项",
                new ProfileRef("cn-major-decision", 1),
                "园区管委会",
                UNIT,
                List.of(),
                HANDLER,
                POSTED.minus(9, DAYS)));
        facts.add(new DraftVersionRegistered(id, 1, "园区停车管理办法（征求意见稿）", draft(), digest(1), null, HANDLER, POSTED));
        facts.add(new ExplanatoryNoteRegistered(id, 1, "为了解决停车难问题，起草本办法。", digest(2), HANDLER, POSTED));
        facts.add(new NoticePublished(
                id,
                1,
                1,
                digest(1),
                new CommentPeriod(30, PeriodUnit.CALENDAR_DAY),
                POSTED,
                POSTED.plus(30, DAYS),
                null,
                List.of(new Channel(ChannelKind.WEB, UNIT, "本平台")),
                "电话 0000",
                "第十五条",
                REVIEWER));
    }

    public static List<Clause> draft() {
        return List.of(
                clause("c-0", null, ClauseKind.TITLE, "", "园区停车管理办法"),
                clause("c-1", null, ClauseKind.ARTICLE, "第一条", "为了规范停车，制定本办法。"),
                clause("c-2", null, ClauseKind.ARTICLE, "第二条", "停车场应当八时至二十时开放："),
                clause("c-2-1", "c-2", ClauseKind.ITEM, "（一）", "工作日；"),
                clause("c-2-2", "c-2", ClauseKind.ITEM, "（二）", "节假日。"),
                clause("c-3", null, ClauseKind.ARTICLE, "第三条", "禁止过夜停车。"),
                clause("c-4", null, ClauseKind.ARTICLE, "第四条", "本办法自发布之日起施行。"));
    }

    public static List<Clause> last() {
        return List.of(
                clause("c-0", null, ClauseKind.TITLE, "", "园区停车管理办法"),
                clause("c-1", null, ClauseKind.ARTICLE, "第一条", "为了规范停车，制定本办法。"),
                clause("c-2", null, ClauseKind.ARTICLE, "第二条", "停车场应当二十四小时开放："),
                clause("c-2-1", "c-2", ClauseKind.ITEM, "（一）", "工作日；"),
                clause("c-2-2", "c-2", ClauseKind.ITEM, "（二）", "节假日和休息日。"),
                clause("c-4", null, ClauseKind.ARTICLE, "第三条", "本办法自发布之日起施行。"),
                clause("n-1", null, ClauseKind.ARTICLE, "第四条", "本办法由交通运输局解释。"));
    }

    private static Clause clause(String id, @Nullable String parent, ClauseKind kind, String label, String text) {
        return new Clause(
                new ClauseId(id), parent == null ? null : new ClauseId(parent), kind, label, text, label + text + "\n");
    }

    private static List<ClauseAlignment> alignment() {
        return List.of(
                aligned("c-0", "c-0", ChangeKind.UNCHANGED),
                aligned("c-1", "c-1", ChangeKind.UNCHANGED),
                aligned("c-2", "c-2", ChangeKind.CHANGED),
                aligned("c-2-1", "c-2-1", ChangeKind.UNCHANGED),
                aligned("c-2-2", "c-2-2", ChangeKind.CHANGED),
                aligned("c-3", null, ChangeKind.DELETED),
                aligned("c-4", "c-4", ChangeKind.MOVED),
                aligned(null, "n-1", ChangeKind.ADDED));
    }

    private static ClauseAlignment aligned(@Nullable String before, @Nullable String after, ChangeKind kind) {
        return new ClauseAlignment(
                before == null ? null : new ClauseId(before), after == null ? null : new ClauseId(after), kind);
    }

    public static Digest digest(int seed) {
        return new Digest("sha-256:%064x".formatted(seed));
    }

    public ConsultationId id() {
        return id;
    }

    public ARound received(int submissions) {
        for (var i = 0; i < submissions; i++) {
            received(ChannelKind.WEB, SourceKind.INDIVIDUAL);
        }
        return this;
    }

    public ARound received(ChannelKind channel, SourceKind source, ClauseId... clauses) {
        var number = roster.size() + 1;
        var submission = new SubmissionId("sub_" + id.value().substring(4) + "X" + number);
        var at = POSTED.plusSeconds(number);
        roster.add(new RosterEntry(submission, digest(number)));
        answers.put(new PointAddress(number, 0), DispositionKind.NOTED);
        if (channel == ChannelKind.WEB) {
            facts.add(new SubmissionReceived(
                    id,
                    1,
                    submission,
                    channel,
                    source,
                    List.of(clauses),
                    sealed(),
                    sealed(),
                    List.of(),
                    digest(number),
                    digest(number),
                    null,
                    at));
        } else {
            facts.add(new SubmissionRegisteredByClerk(
                    id,
                    1,
                    submission,
                    channel,
                    source,
                    List.of(clauses),
                    sealed(),
                    null,
                    digest(number),
                    digest(number),
                    digest(number),
                    "扫描件",
                    at,
                    false,
                    HANDLER,
                    at));
            facts.add(verified(submission, channel, source, List.of(clauses), at, false));
        }
        return this;
    }

    public ARound receivedLate() {
        late++;
        facts.add(verified(
                new SubmissionId("sub_late" + late),
                ChannelKind.PAPER,
                SourceKind.ENTERPRISE,
                List.of(),
                POSTED.plus(31, DAYS),
                true));
        facts.add(new SubmissionMarkedLate(
                id,
                1,
                new SubmissionId("sub_late" + late),
                POSTED.plus(30, DAYS),
                POSTED.plus(31, DAYS),
                POSTED.plus(31, DAYS)));
        return this;
    }

    private RegistrationVerified verified(
            SubmissionId submission,
            ChannelKind channel,
            SourceKind source,
            List<ClauseId> clauses,
            Instant at,
            boolean isLate) {
        return new RegistrationVerified(
                id, 1, submission, channel, source, clauses, digest(1), digest(1), at, isLate, HANDLER, REVIEWER, at);
    }

    private static SealedEnvelope sealed() {
        return new SealedEnvelope("key", "AES-256-GCM", "bm9uY2U=", "Y2lwaGVydGV4dA==");
    }

    public ARound rosterSealed() {
        facts.add(new RoundClosed(id, 1, POSTED.plus(30, DAYS), POSTED.plus(30, DAYS)));
        facts.add(new RosterSealed(id, 1, roster.size(), late, digest(7), HANDLER, POSTED.plus(31, DAYS)));
        for (var first = 0; first < roster.size(); first += RosterPageSealed.SIZE) {
            var end = Math.min(first + RosterPageSealed.SIZE, roster.size());
            facts.add(new RosterPageSealed(id, 1, first + 1, roster.subList(first, end)));
        }
        return this;
    }

    public ARound split(int number, String... summaries) {
        answers.remove(new PointAddress(number, 0));
        for (var part = 1; part <= summaries.length; part++) {
            answers.put(new PointAddress(number, part), DispositionKind.NOTED);
        }
        facts.add(new PointsExtracted(
                id, 1, roster.get(number - 1).submissionId(), number, List.of(summaries), HANDLER, POSTED));
        return this;
    }

    public ARound publicText(int number, String text) {
        facts.add(new PublicTextApproved(
                id, 1, roster.get(number - 1).submissionId(), number, text, digest(3), HANDLER, REVIEWER, POSTED));
        return this;
    }

    public static Coverage numbers(int from, int to) {
        return new Coverage(List.of(new PointRange(from, to)), List.of());
    }

    public static Coverage part(int number, int part) {
        return new Coverage(List.of(), List.of(new PointPart(number, part)));
    }

    public ARound ruled(String ruling, Coverage coverage, Disposition disposition) {
        facts.add(new RulingProposed(
                id, 1, new RulingId("rul_" + ruling), coverage, disposition, UNIT, HANDLER, POSTED.plus(40, DAYS)));
        for (var answer : answers.entrySet()) {
            if (names(coverage, answer.getKey())) {
                answer.setValue(disposition.kind());
            }
        }
        return this;
    }

    private static boolean names(Coverage coverage, PointAddress point) {
        return coverage.parts().contains(new PointPart(point.number(), Math.max(1, point.part())))
                || coverage.ranges().stream().anyMatch(r -> r.from() <= point.number() && point.number() <= r.to());
    }

    public ARound superseded(String old, String by, Coverage coverage, Disposition disposition, String because) {
        facts.add(new RulingSuperseded(
                id,
                1,
                List.of(new RulingId("rul_" + old)),
                new RulingId("rul_" + by),
                coverage,
                because,
                HANDLER,
                POSTED.plus(41, DAYS)));
        return ruled(by, coverage, disposition);
    }

    public ARound also(ConsultationEvent fact) {
        facts.add(fact);
        return this;
    }

    /** Everything that precedes publication. */
    public List<ConsultationEvent> sealed(Consumer<Map<DispositionKind, Integer>> tamper) {
        var facts = new ArrayList<>(this.facts);
        var counts = new EnumMap<DispositionKind, Integer>(DispositionKind.class);
        answers.values().forEach(kind -> counts.merge(kind, 1, Integer::sum));
        var at = POSTED.plus(50, DAYS);
        facts.add(new RulingsApproved(id, 1, answers.size(), 1, 0, List.of(HANDLER), REVIEWER, at));
        facts.add(new FinalDocumentRegistered(
                id,
                1,
                "园区停车管理办法",
                "园管发〔2026〕3号",
                LocalDate.of(2026, 3, 1),
                last(),
                digest(4),
                1,
                alignment(),
                List.of(new OtherChange(new ClauseId("n-1"), "明确解释机关。")),
                HANDLER,
                at));
        facts.add(new DecisionTaken(id, "园区管委会", "管委会第 3 次会议", at, 1, digest(4), HANDLER, at));
        facts.add(new InterpretationRegistered(
                id,
                1,
                1,
                "一图读懂",
                "以后停车场全天开放。",
                List.of(new QuestionAndAnswer("夜里可以停车吗？", "可以。")),
                digest(5),
                HANDLER,
                at));
        tamper.accept(counts);
        facts.add(new OutcomeBundleSealed(
                id, 1, digests(), 1, 1, roster.size(), answers.size(), late, counts, HANDLER, at));
        return facts;
    }

    private static BundleDigests digests() {
        return new BundleDigests(digest(6), digest(4), digest(5));
    }

    public OutcomePublished publication() {
        return new OutcomePublished(id, 1, digests(), POSTED.plus(55, DAYS), HANDLER, REVIEWER);
    }

    public List<ConsultationEvent> published() {
        var facts = sealed(counts -> {});
        facts.add(publication());
        return facts;
    }

    /** The simple count that the figures are held against. */
    public Map<PointAddress, DispositionKind> answers() {
        return Map.copyOf(answers);
    }

    public PublishedRound read() {
        return read(published(), publication());
    }

    public static PublishedRound read(List<ConsultationEvent> facts, OutcomePublished publication) {
        return PublishedRound.read(record(facts), publication);
    }

    public static RecordedFacts record(List<ConsultationEvent> facts) {
        return (consultation, types, reader) -> facts.stream()
                .filter(fact -> fact.consultationId().equals(consultation))
                .filter(fact -> types.isEmpty() || types.contains(fact.getClass()))
                .forEach(reader);
    }

    public static List<Point> points(PublishedRound round) {
        var points = new ArrayList<Point>();
        round.pages(page -> points.addAll(page.points()));
        return points;
    }
}
