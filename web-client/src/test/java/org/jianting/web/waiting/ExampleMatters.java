// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.waiting;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jianting.consultation.events.Channel;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.CommentPeriod;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.DisclosureAttribute;
import org.jianting.consultation.events.MatterKind;
import org.jianting.consultation.events.PeriodUnit;
import org.jianting.consultation.events.ProfileRef;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.Weighed;
import org.jianting.consultation.verdict.Words;
import org.jianting.projections.docket.Dossier;
import org.jianting.projections.docket.Milestone;
import org.jianting.projections.docket.Notice;
import org.jianting.projections.docket.Stage;
import org.jianting.projections.register.WaitingErasure;
import org.jianting.projections.waiting.Involvement;
import org.jianting.web.Examples;
import org.jianting.web.House;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A matter at each stage at which somebody at the desk has something to do. */
@Component
public final class ExampleMatters implements Matters {

    static final StaffId COLLEAGUE = new StaffId("stf_colleague");
    static final Instant POSTED = Examples.NOW.minus(60, DAYS);
    static final Instant CLOSED = Examples.NOW.minus(30, DAYS);
    static final Instant SEALED = Examples.NOW.minus(28, DAYS);

    /** A refusal as a rule words it. */
    record Missing(String rule, String zh, String en) implements Refusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String source() {
            return "I11";
        }

        @Override
        public Words title() {
            return new Words("尚有意见点未处理", "Some points have no ruling");
        }

        @Override
        public Words detail() {
            return new Words(zh, en);
        }

        @Override
        public Words nextStep() {
            return new Words("请逐条处理。", "Rule on them.");
        }
    }

    /** What such a matter looks like at a stage, before anything special is said about it. */
    static Dossier at(Stage stage) {
        var timeline = new ArrayList<Milestone>();
        for (var reached : Stage.values()) {
            if (reached.compareTo(stage) <= 0 && reached != Stage.WITHDRAWN) {
                timeline.add(new Milestone(reached, 1, when(reached), null));
            }
        }
        boolean isPosted = stage.compareTo(Stage.OPEN) >= 0;
        return new Dossier(
                new ConsultationId(
                        "cns_" + stage.name().toLowerCase(java.util.Locale.ROOT).replace("_", "")),
                "共享单车停放管理办法",
                MatterKind.PUBLIC_POLICY,
                "年度重大行政决策事项目录第3项",
                new ProfileRef("cn-major-decision", 1),
                "河湾新区管委会",
                House.SIGNED_IN.unit(),
                List.of(),
                COLLEAGUE,
                when(Stage.DRAFTING),
                1,
                stage,
                List.of(new Dossier.DraftVersion(1, "共享单车停放管理办法（征求意见稿）", true, COLLEAGUE, when(Stage.DRAFTING))),
                stage.compareTo(Stage.IN_REVIEW) >= 0 ? proposal() : null,
                isPosted ? notice() : null,
                null,
                null,
                stage.compareTo(Stage.RULING) >= 0 ? new Dossier.Roster(12, 1, SEALED) : null,
                List.of(),
                null,
                null,
                null,
                null,
                timeline,
                List.of());
    }

    private static Instant when(Stage stage) {
        return switch (stage) {
            case DRAFTING -> POSTED.minus(20, DAYS);
            case IN_REVIEW -> POSTED.minus(5, DAYS);
            case APPROVED -> POSTED.minus(2, DAYS);
            case OPEN -> POSTED;
            case CLOSED -> CLOSED;
            case RULING -> SEALED;
            case RULED -> SEALED.plus(10, DAYS);
            case DECIDED -> SEALED.plus(20, DAYS);
            case SEALED -> SEALED.plus(21, DAYS);
            case PUBLISHED, WITHDRAWN -> SEALED.plus(22, DAYS);
        };
    }

    private static Dossier.Proposal proposal() {
        return new Dossier.Proposal(
                1,
                new CommentPeriod(30, PeriodUnit.CALENDAR_DAY),
                null,
                List.of(),
                "停车管理处，电话（0000）88880100",
                "由起草单位解读，与正式文件同步公开。",
                DisclosureAttribute.PROACTIVE,
                COLLEAGUE,
                when(Stage.IN_REVIEW));
    }

    private static Notice notice() {
        return new Notice(
                1,
                1,
                new Digest("sha-256:" + "0".repeat(64)),
                new CommentPeriod(30, PeriodUnit.CALENDAR_DAY),
                POSTED,
                CLOSED,
                List.of(),
                null,
                List.of(new Channel(ChannelKind.WEB, House.SIGNED_IN.unit(), "https://example.org")),
                "停车管理处",
                "第713号令第十五条");
    }

    @Override
    public Mono<List<Dossier>> all() {
        return Mono.just(List.of(
                at(Stage.IN_REVIEW),
                at(Stage.APPROVED),
                at(Stage.CLOSED),
                at(Stage.RULING),
                at(Stage.RULED),
                at(Stage.DECIDED)));
    }

    @Override
    public Mono<Dossier> find(ConsultationId consultation) {
        return all().flatMap(all -> Mono.justOrEmpty(all.stream()
                .filter(dossier -> dossier.id().equals(consultation))
                .findFirst()));
    }

    @Override
    public Mono<Matter> matter(Dossier dossier) {
        var texts = new Involvement.PublicTexts(
                12, 4, 0, 5, List.of(new Involvement.Proposed(COLLEAGUE, null, 3, SEALED.plus(1, DAYS))));
        return Mono.just(new Matter(
                dossier,
                new Involvement(dossier.id(), COLLEAGUE, List.of(COLLEAGUE), SEALED.plus(2, DAYS), null, texts),
                dossier.stage() == Stage.RULING ? 7 : 0,
                List.of()));
    }

    @Override
    public Mono<List<Clause>> draft(ConsultationId consultation, int version) {
        return Mono.just(List.of());
    }

    @Override
    public Mono<List<WaitingErasure>> erasures() {
        return Mono.just(List.of());
    }

    @Override
    public Mono<Weighed> weigh(Object command) {
        return Mono.just(Weighed.lacking(List.of(
                new Missing("points-unruled", "共12条，尚有7条没有处理意见：6–12。", "7 of 12 points have no ruling: 6–12."))));
    }
}
