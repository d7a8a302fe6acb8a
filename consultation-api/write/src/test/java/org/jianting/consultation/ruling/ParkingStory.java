// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.ruling;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jianting.consultation.clauses.Clauses;
import org.jianting.consultation.desk.Sha256;
import org.jianting.consultation.events.*;

/** A consultation on parking in a business park, told up to the moment that a test is about. */
public final class ParkingStory {

    public static final Instant POSTED = Instant.parse("2026-03-02T01:00:00Z");
    public static final Instant CLOSES = Instant.parse("2026-04-01T16:00:00Z");
    public static final Instant RULED = Instant.parse("2026-04-10T02:00:00Z");
    public static final StaffId HANDLER = new StaffId("stf_handler");
    public static final StaffId COLLEAGUE = new StaffId("stf_colleague");
    public static final StaffId SIGNATORY = new StaffId("stf_signatory");
    public static final StaffId PUBLISHER = new StaffId("stf_publisher");
    public static final Unit LEAD = new Unit("traffic", "交通处");
    public static final Unit PARTICIPANT = new Unit("police", "公安分局");
    public static final Unit STRANGER = new Unit("park-garden", "园林处");
    public static final String REASON = "该意见合理，有利于方便群众。";

    public static final String DRAFT = """
            园区停车管理办法（征求意见稿）

            第一条　为了规范园区停车，制定本办法。
            第二条　停车费每日最高二十元。
            第三条　夜间停车免费。
            第四条　违反规定停车的，处五十元罚款。
            第五条　本办法自公布之日起施行。
            """;

    /** Article 2 says fifteen, article 4 says thirty, and a sixth article is new. */
    public static final String FINAL = """
            园区停车管理办法

            第一条　为了规范园区停车，制定本办法。
            第二条　停车费每日最高十五元。
            第三条　夜间停车免费。
            第四条　违反规定停车的，处三十元罚款。
            第五条　居民可以申请固定车位，由管理单位按照申请顺序安排。
            第六条　本办法自公布之日起施行。
            """;

    private final ConsultationId id;

    public ParkingStory(ConsultationId id) {
        this.id = id;
    }

    public ConsultationId id() {
        return id;
    }

    /** From the beginning to the close of the round. */
    public List<ConsultationEvent> closed() {
        var clauses = Clauses.parse(DRAFT);
        var digest = sha256(DRAFT);
        var before = POSTED.minus(3, ChronoUnit.DAYS);
        return List.of(
                new ConsultationInitiated(
                        id,
                        "园区停车管理办法",
                        MatterKind.PUBLIC_POLICY,
                        "2026年度重大行政决策事项目录第3项",
                        new ProfileRef("cn-major-decision", 1),
                        "园区管委会",
                        LEAD,
                        List.of(PARTICIPANT),
                        HANDLER,
                        before),
                new DraftVersionRegistered(id, 1, "园区停车管理办法", clauses, digest, null, HANDLER, before),
                new NoticePublished(
                        id,
                        1,
                        1,
                        digest,
                        new CommentPeriod(30, PeriodUnit.CALENDAR_DAY),
                        POSTED,
                        CLOSES,
                        null,
                        List.of(new Channel(ChannelKind.WEB, LEAD, "https://park.example.org")),
                        "电话 0512-0000000",
                        "国务院令第713号第十五条",
                        PUBLISHER),
                new RoundClosed(id, 1, CLOSES, CLOSES.plusSeconds(1)));
    }

    /** Up to the sealed roster of so many submissions. */
    public List<ConsultationEvent> sealed(int submissions) {
        return concat(closed(), roster(submissions).toList());
    }

    public Stream<ConsultationEvent> roster(int submissions) {
        var pages = IntStream.rangeClosed(0, (submissions - 1) / RosterPageSealed.SIZE)
                .filter(page -> submissions > 0)
                .mapToObj(page -> page(page, submissions));
        return Stream.concat(
                Stream.of(new RosterSealed(id, 1, submissions, 0, sha256("root"), HANDLER, CLOSES.plusSeconds(60))),
                pages);
    }

    private ConsultationEvent page(int page, int submissions) {
        int first = page * RosterPageSealed.SIZE + 1;
        int last = Math.min(submissions, first + RosterPageSealed.SIZE - 1);
        return new RosterPageSealed(
                id,
                1,
                first,
                IntStream.rangeClosed(first, last)
                        .mapToObj(number -> new RosterEntry(submission(number), sha256("submission " + number)))
                        .toList());
    }

    public static SubmissionId submission(int number) {
        return new SubmissionId("sub_" + number);
    }

    public PointsExtracted split(int number, String... summaries) {
        return new PointsExtracted(id, 1, submission(number), number, List.of(summaries), HANDLER, RULED);
    }

    public RulingProposed ruling(String name, Coverage coverage, Disposition disposition) {
        return new RulingProposed(id, 1, new RulingId("rul_" + name), coverage, disposition, LEAD, HANDLER, RULED);
    }

    public PublicTextApproved text(int number) {
        var text = "第%d号意见：停车费太高。".formatted(number);
        return new PublicTextApproved(id, 1, submission(number), number, text, sha256(text), HANDLER, COLLEAGUE, RULED);
    }

    public RulingsApproved approved(int points) {
        return new RulingsApproved(id, 1, points, 1, 0, List.of(HANDLER), SIGNATORY, RULED.plus(1, ChronoUnit.DAYS));
    }

    /** The decision that follows approved rulings, on {@link #FINAL} as it was first put down. */
    public DecisionTaken decided() {
        return decidedOn(1, FINAL);
    }

    public DecisionTaken decidedOn(int version, String text) {
        var at = RULED.plus(10, ChronoUnit.DAYS);
        return new DecisionTaken(id, "园区管委会", "管委会会议纪要第3号", at, version, sha256(text), SIGNATORY, at);
    }

    /** The final text as it was put down first; a decision is taken on it. */
    public FinalDocumentRegistered document() {
        return document(1, FINAL);
    }

    public FinalDocumentRegistered document(int version, String text) {
        return new FinalDocumentRegistered(
                id,
                version,
                "园区停车管理办法",
                "园管发〔2026〕3号",
                LocalDate.of(2026, 4, 20),
                Clauses.parse(text),
                sha256(text),
                1,
                List.of(),
                List.of(),
                HANDLER,
                RULED);
    }

    public static Coverage numbers(int from, int to) {
        return new Coverage(List.of(new PointRange(from, to)), List.of());
    }

    public static Coverage number(int number) {
        return numbers(number, number);
    }

    public static Coverage part(int number, int part) {
        return new Coverage(List.of(), List.of(new PointPart(number, part)));
    }

    public static ClauseId draftClause(String citation) {
        return Clauses.find(Clauses.parse(DRAFT), citation).orElseThrow().id();
    }

    public static Disposition.Noted noted() {
        return new Disposition.Noted("感谢您对本办法的支持与关注。");
    }

    /** The change that article 2 of the final text bears out. */
    public static ClauseChange cheaper() {
        return new ClauseChange(draftClause("第二条"), ChangeKind.CHANGED, "十五元");
    }

    public static Disposition.Adopted adopted(ClauseChange... changes) {
        return new Disposition.Adopted(REASON, List.of(changes));
    }

    public static Digest sha256(String text) {
        return Sha256.digest(text.getBytes(StandardCharsets.UTF_8));
    }

    @SafeVarargs
    public static List<ConsultationEvent> concat(List<? extends ConsultationEvent>... parts) {
        var all = new ArrayList<ConsultationEvent>();
        for (var part : parts) {
            all.addAll(part);
        }
        return all;
    }
}
