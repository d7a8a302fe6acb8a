// SPDX-License-Identifier: Apache-2.0
package org.jianting.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianting.consultation.clauses.Clauses;
import org.jianting.consultation.events.BundleDigests;
import org.jianting.consultation.events.ChangeKind;
import org.jianting.consultation.events.Channel;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ClauseKind;
import org.jianting.consultation.events.CommentPeriod;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.consultation.events.PeriodUnit;
import org.jianting.consultation.events.QuestionAndAnswer;
import org.jianting.consultation.events.ReasonCode;
import org.jianting.consultation.events.RulingId;
import org.jianting.consultation.events.SourceKind;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.Unit;
import org.jianting.projections.outcome.ArticleChange;
import org.jianting.projections.outcome.AskedBy;
import org.jianting.projections.outcome.FeedbackReport;
import org.jianting.projections.outcome.Grounds;
import org.jianting.projections.outcome.Outcome;
import org.jianting.projections.outcome.Point;
import org.jianting.projections.outcome.PointAddress;
import org.jianting.projections.outcome.Redline;
import org.jianting.projections.outcome.RollUp;
import org.jianting.projections.search.ConsultationState;
import org.jianting.web.browse.OpenFile;

/** One small consultation in every state, and the same with every text replaced by an attack. */
public final class Examples {

    public static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");
    public static final ConsultationId OPEN = new ConsultationId("cns_open");
    public static final ConsultationId CLOSED = new ConsultationId("cns_closed");
    public static final ConsultationId DECIDED = new ConsultationId("cns_decided");
    public static final ConsultationId WITHDRAWN = new ConsultationId("cns_withdrawn");
    public static final ConsultationId HOSTILE = new ConsultationId("cns_hostile");
    public static final ConsultationId HOSTILE_DECIDED = new ConsultationId("cns_hostileDecided");
    public static final String ATTACK = "\"><script>alert('x')</script><img src=x onerror=alert(1)>&amp;";
    public static final int SUBMISSIONS = 46;
    /** One submission makes two. */
    public static final int POINTS = SUBMISSIONS + 1;

    private static final int SPLIT = 45;
    private static final String TITLE = "河湾新区共享单车停放管理办法（征求意见稿）";
    private static final String DRAFT = """
            河湾新区共享单车停放管理办法（征求意见稿）

            第一章　总则

            第一条　为了规范共享单车停放秩序，方便群众出行，根据城市道路管理的有关规定，结合新区实际，制定本办法。

            第二条　新区范围内共享单车的投放、停放和管理，适用本办法。

            第二章　停放

            第三条　共享单车应当停放在划定的停放区内。

            停放区由新区城市管理局会同公安机关交通管理部门划定，每季度调整一次。

            第四条　下列区域不得停放共享单车：

            （一）盲道、消防车通道；

            （二）公共汽车站十五米以内；

            （三）中小学校门口二十米以内。

            第五条　企业应当在接到通知后四小时内清理违规停放的车辆。

            第三章　附则

            第六条　本办法自公布之日起施行。
            """;
    private static final String FINAL = DRAFT.replace("（征求意见稿）", "")
            .replace("每季度调整一次", "每月调整一次，并在调整前七日公布")
            .replace("二十米以内", "五十米以内")
            .replace("四小时内清理", "二小时内清理")
            .replace("自公布之日起施行", "自2027年1月1日起施行");
    private static final String NOTE = """
            # 起草说明

            ## 一、为什么制定

            新区现有共享单车约三万辆，早晚高峰在地铁口、学校门口堆放严重，上一年度收到投诉两千余件。

            ## 二、主要内容

            **停放区**由城市管理局会同公安机关交通管理部门划定，定期调整。

            - 明确不得停放的区域
            - 明确企业清理的时限
            """;

    private Examples() {}

    public static OpenFile file(ConsultationId id, ConsultationState state, UnaryOperator<String> say) {
        return file(id, state, progress(state), say);
    }

    /** A consultation that has come so far. */
    public static OpenFile file(
            ConsultationId id, ConsultationState state, OpenFile.Progress progress, UnaryOperator<String> say) {
        var closesAt = state == ConsultationState.OPEN
                ? Instant.parse("2026-12-05T16:00:00Z")
                : Instant.parse("2026-11-10T16:00:00Z");
        return new OpenFile(
                id,
                ZoneId.of("Asia/Shanghai"),
                say.apply(TITLE),
                state,
                unit("河湾新区城市管理局", say),
                List.of(unit("河湾新区公安分局", say)),
                say.apply("河湾新区管理委员会"),
                say.apply("新区2026年度重大行政决策事项目录第3项"),
                1,
                Instant.parse("2026-11-05T01:00:00Z"),
                closesAt,
                new CommentPeriod(20, PeriodUnit.CALENDAR_DAY),
                say.apply("地铁三号线将于十二月开通，停放规则须在开通前施行。"),
                List.of(
                        new Channel(ChannelKind.WEB, unit("河湾新区城市管理局", say), say.apply("本网站")),
                        new Channel(ChannelKind.PAPER, unit("政策法规科", say), say.apply("河湾大道1号，邮编100000，信封注明“停放办法”")),
                        new Channel(ChannelKind.PHONE, unit("新区服务热线", say), say.apply("010-00000000，工作日9时至17时"))),
                say.apply("河湾新区城市管理局政策法规科，010-00000001"),
                say.apply("《重大行政决策程序暂行条例》第十五条"),
                say.apply(NOTE),
                clauses(DRAFT, say),
                List.of(new OpenFile.Extension(
                        closesAt.minus(Duration.ofDays(10)),
                        closesAt,
                        say.apply("系统停机维护一日，征集期限相应顺延。"),
                        Instant.parse("2026-11-20T02:00:00Z"))),
                progress,
                state == ConsultationState.WITHDRAWN
                        ? new OpenFile.Withdrawal(
                                Instant.parse("2026-11-15T02:00:00Z"), say.apply("上级已就同一事项立法，本次征集终止，收到的十二件意见转送立法机关。"))
                        : null,
                60);
    }

    private static OpenFile.Progress progress(ConsultationState state) {
        return state == ConsultationState.PUBLISHED
                ? new OpenFile.Progress(
                        Instant.parse("2026-11-12T02:00:00Z"),
                        Instant.parse("2026-11-16T02:00:00Z"),
                        Instant.parse("2026-11-18T02:00:00Z"),
                        Instant.parse("2026-11-20T02:00:00Z"))
                : new OpenFile.Progress(null, null, null, null);
    }

    public static Outcome outcome(ConsultationId id, UnaryOperator<String> say) {
        var draft = clauses(DRAFT, say);
        var last = clauses(FINAL, say);
        return new Outcome(
                id,
                1,
                say.apply(TITLE.replace("（征求意见稿）", "")),
                unit("河湾新区城市管理局", say),
                say.apply("河湾新区管理委员会"),
                Instant.parse("2026-11-20T02:00:00Z"),
                new BundleDigests(digest('a'), digest('b'), digest('c')),
                new Outcome.FinalDocument(
                        say.apply(TITLE.replace("（征求意见稿）", "")),
                        say.apply("河管发〔2026〕18号"),
                        LocalDate.of(2026, 11, 18),
                        digest('d'),
                        1,
                        finalClauses(draft, last),
                        articleChanges(draft, last),
                        unchangedArticles(draft, last),
                        1),
                new Outcome.Interpretation(
                        say.apply("《河湾新区共享单车停放管理办法》解读"),
                        say.apply("# 解读\n\n## 和谁有关\n\n骑车的人、企业和沿线单位。\n\n**学校门口**：五十米以内不能停车。\n"),
                        List.of(new QuestionAndAnswer(say.apply("什么时候开始施行？"), say.apply("2027年1月1日。"))),
                        digest('e')),
                report(say, draft));
    }

    private static FeedbackReport report(UnaryOperator<String> say, List<Clause> draft) {
        var dispositions = new LinkedHashMap<DispositionKind, Integer>();
        for (var kind : DispositionKind.values()) {
            dispositions.put(kind, 0);
        }
        points(say).forEach(point -> dispositions.merge(point.ruling(), 1, Integer::sum));
        return new FeedbackReport(
                say.apply("共收到意见"),
                SUBMISSIONS,
                POINTS,
                2,
                1,
                POINTS,
                0,
                dispositions,
                rollUp(dispositions),
                Map.of(ReasonCode.COST, 1),
                count(submissions(say), Point::channel),
                count(points(say).stream(), Point::channel),
                count(submissions(say), Point::sourceKind),
                count(points(say).stream(), Point::sourceKind),
                draft.stream()
                        .filter(clause -> clause.kind() == ClauseKind.ARTICLE)
                        .map(clause -> new FeedbackReport.ClauseCount(clause.id(), clause.label(), 3))
                        .toList(),
                List.of(),
                new Outcome.Steps(
                        Instant.parse("2026-10-01T01:00:00Z"),
                        Instant.parse("2026-11-10T16:00:00Z"),
                        Instant.parse("2026-11-12T02:00:00Z"),
                        digest('f'),
                        List.of(staff(1), staff(2)),
                        staff(3),
                        Instant.parse("2026-11-16T02:00:00Z"),
                        say.apply("河湾新区管理委员会"),
                        say.apply("2026年第21次主任会议"),
                        Instant.parse("2026-11-18T02:00:00Z"),
                        staff(4),
                        Instant.parse("2026-11-19T02:00:00Z"),
                        staff(5)));
    }

    private static <K extends Comparable<K>> Map<K, Integer> count(Stream<Point> points, Function<Point, K> by) {
        return points.collect(Collectors.toMap(by, point -> 1, Integer::sum, TreeMap::new));
    }

    private static RollUp rollUp(Map<DispositionKind, Integer> counts) {
        var adopted = counts.getOrDefault(DispositionKind.ADOPTED, 0);
        var partly = counts.getOrDefault(DispositionKind.PARTIALLY_ADOPTED, 0);
        var not = new LinkedHashMap<DispositionKind, Integer>();
        List.of(
                        DispositionKind.NOT_ADOPTED,
                        DispositionKind.ALREADY_COVERED,
                        DispositionKind.KEPT_FOR_STUDY,
                        DispositionKind.OUT_OF_SCOPE)
                .forEach(kind -> not.put(kind, counts.getOrDefault(kind, 0)));
        var outside = new LinkedHashMap<DispositionKind, Integer>();
        List.of(DispositionKind.EXPLAINED, DispositionKind.NOTED, DispositionKind.REFERRED)
                .forEach(kind -> outside.put(kind, counts.getOrDefault(kind, 0)));
        var notAdopted = not.values().stream().mapToInt(Integer::intValue).sum();
        var beside = outside.values().stream().mapToInt(Integer::intValue).sum();
        var of = adopted + partly + notAdopted;
        return new RollUp(
                share(adopted, of, Map.of(DispositionKind.ADOPTED, adopted)),
                share(partly, of, Map.of(DispositionKind.PARTIALLY_ADOPTED, partly)),
                share(notAdopted, of, not),
                new RollUp.Outside(beside, of + beside, outside));
    }

    private static RollUp.Share share(int count, int of, Map<DispositionKind, Integer> ofWhich) {
        return new RollUp.Share(count, of, "%.1f".formatted(100.0 * count / of), ofWhich);
    }

    /** The first point of each submission. */
    private static Stream<Point> submissions(UnaryOperator<String> say) {
        return points(say).stream().filter(point -> point.part() < 2);
    }

    /** Numbers 1 to 46, every ruling among them; 45 was split into two. */
    public static List<Point> points(UnaryOperator<String> say) {
        var draft = clauses(DRAFT, UnaryOperator.identity());
        var fourth = draft.stream()
                .filter(clause -> clause.text().contains("二十米以内"))
                .findFirst()
                .orElseThrow();
        var kinds = DispositionKind.values();
        var points = new ArrayList<Point>();
        for (var number = 1; number <= SUBMISSIONS; number++) {
            var kind = kinds[number % kinds.length];
            if (number == SPLIT) {
                points.add(point(number, 1, kind, fourth, say));
                points.add(point(number, 2, DispositionKind.NOTED, fourth, say));
            } else {
                points.add(point(number, 0, kind, fourth, say));
            }
        }
        return points;
    }

    private static Point point(int number, int part, DispositionKind kind, Clause about, UnaryOperator<String> say) {
        var changed = kind == DispositionKind.ADOPTED || kind == DispositionKind.PARTIALLY_ADOPTED;
        return new Point(
                new PointAddress(number, part).toString(),
                number,
                part,
                number == 5 ? null : say.apply("学校门口二十米太近，家长接送时还是堵。建议扩大到五十米，并在放学时段派人引导。（第" + number + "件）"),
                part > 0 ? say.apply("建议扩大禁停范围") : null,
                ChannelKind.values()[number % 3],
                SourceKind.values()[number % 3],
                List.of(about.id()),
                Instant.parse("2026-10-12T02:00:00Z"),
                kind,
                say.apply("实地测量显示，放学时段排队长度为四十二米，二十米不能满足需要。"),
                new Grounds(
                        kind == DispositionKind.NOT_ADOPTED ? ReasonCode.COST : null,
                        kind == DispositionKind.PARTIALLY_ADOPTED ? say.apply("禁停范围扩大到五十米。") : null,
                        kind == DispositionKind.PARTIALLY_ADOPTED ? say.apply("派人引导由学校决定。") : null,
                        kind == DispositionKind.ALREADY_COVERED ? say.apply("草案第三条") : null,
                        kind == DispositionKind.KEPT_FOR_STUDY ? say.apply("河湾新区城市管理局") : null,
                        kind == DispositionKind.KEPT_FOR_STUDY ? LocalDate.of(2027, 3, 1) : null,
                        kind == DispositionKind.REFERRED ? say.apply("新区服务热线") : null,
                        kind == DispositionKind.REFERRED ? LocalDate.of(2026, 11, 1) : null),
                changed
                        ? List.of(new Point.Change(
                                about.id(),
                                article(4),
                                ChangeKind.CHANGED,
                                say.apply("五十米以内"),
                                about.label(),
                                say.apply(about.text()),
                                about.label(),
                                say.apply(about.text().replace("二十米", "五十米"))))
                        : List.of(),
                new RulingId("rul_" + number),
                say.apply("河湾新区城市管理局"),
                staff(1),
                Instant.parse("2026-11-14T02:00:00Z"),
                number == 4 ? 3 : 1,
                number == 12
                        ? List.of(new Point.Superseded(
                                new RulingId("rul_old"),
                                DispositionKind.NOT_ADOPTED,
                                say.apply("二十米符合惯例。"),
                                staff(2),
                                Instant.parse("2026-11-13T02:00:00Z"),
                                say.apply("重新测量后改变了结论。")))
                        : List.of());
    }

    private static List<Outcome.FinalClause> finalClauses(List<Clause> draft, List<Clause> last) {
        var clauses = new ArrayList<Outcome.FinalClause>();
        for (var place = 0; place < last.size(); place++) {
            var before = draft.get(place);
            var after = last.get(place);
            var same = before.text().equals(after.text());
            clauses.add(new Outcome.FinalClause(
                    after.id(),
                    after.parent(),
                    after.kind(),
                    after.label(),
                    after.text(),
                    same ? ChangeKind.UNCHANGED : ChangeKind.CHANGED,
                    before.id(),
                    asked(after)));
        }
        return clauses;
    }

    private static AskedBy asked(Clause clause) {
        if (clause.text().contains("五十米")) {
            return new AskedBy(11, List.of(new AskedBy.Span("1", "1"), new AskedBy.Span("9", "10")));
        }
        return clause.text().contains("二小时")
                ? new AskedBy(1, List.of(new AskedBy.Span("18", "18")))
                : new AskedBy(0, List.of());
    }

    private static List<ArticleChange> articleChanges(List<Clause> draft, List<Clause> last) {
        var changes = new ArrayList<ArticleChange>();
        for (var place = 0; place < last.size(); place++) {
            var after = last.get(place);
            if (after.kind() == ClauseKind.ARTICLE) {
                var left = whole(draft, place);
                var right = whole(last, place);
                var asked = new AskedBy(0, List.of());
                for (var at = place; at < last.size() && (at == place || isWithin(last.get(at))); at++) {
                    asked = asked(last.get(at)).points() > 0 ? asked(last.get(at)) : asked;
                }
                if (!left.equals(right)) {
                    changes.add(new ArticleChange(
                            after.id(),
                            ChangeKind.CHANGED,
                            after.kind(),
                            after.label(),
                            left,
                            after.label(),
                            right,
                            Redline.between(left, right),
                            asked,
                            asked.points() == 0 ? List.of("与新区其他规定统一。") : List.of()));
                }
            }
        }
        return changes;
    }

    private static int unchangedArticles(List<Clause> draft, List<Clause> last) {
        var articles = last.stream()
                .filter(clause -> clause.kind() == ClauseKind.ARTICLE)
                .count();
        return (int) articles - articleChanges(draft, last).size();
    }

    private static String whole(List<Clause> clauses, int article) {
        var text = new StringBuilder(clauses.get(article).text());
        for (var place = article + 1; place < clauses.size() && isWithin(clauses.get(place)); place++) {
            text.append('\n')
                    .append(clauses.get(place).label())
                    .append(clauses.get(place).text());
        }
        return text.toString();
    }

    private static boolean isWithin(Clause clause) {
        return clause.kind() == ClauseKind.PARAGRAPH || clause.kind() == ClauseKind.ITEM;
    }

    private static List<Clause> clauses(String text, UnaryOperator<String> say) {
        return Clauses.parse(text).stream()
                .map(clause -> new Clause(
                        clause.id(),
                        clause.parent(),
                        clause.kind(),
                        clause.label(),
                        say.apply(clause.text()),
                        clause.source()))
                .toList();
    }

    public static ClauseId article(int number) {
        return Clauses.parse(DRAFT).stream()
                .filter(clause -> clause.kind() == ClauseKind.ARTICLE)
                .skip(number - 1L)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Unit unit(String name, UnaryOperator<String> say) {
        return new Unit("unit", say.apply(name));
    }

    private static StaffId staff(int number) {
        return new StaffId("stf_" + number);
    }

    private static Digest digest(char letter) {
        return new Digest("sha-256:" + Character.toString(letter).repeat(64));
    }
}
