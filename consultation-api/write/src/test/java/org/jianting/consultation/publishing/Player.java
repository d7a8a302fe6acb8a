// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publishing;

import static org.jianting.consultation.ruling.ParkingStory.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jianting.consultation.clauses.Alignment;
import org.jianting.consultation.clauses.Clauses;
import org.jianting.consultation.consulting.ApproveWithdrawal;
import org.jianting.consultation.consulting.CloseRound;
import org.jianting.consultation.consulting.ProposeWithdrawal;
import org.jianting.consultation.deciding.*;
import org.jianting.consultation.events.*;
import org.jianting.consultation.numbering.ExtractPoints;
import org.jianting.consultation.numbering.SealRoster;
import org.jianting.consultation.preparing.*;
import org.jianting.consultation.privacy.ApproveErasure;
import org.jianting.consultation.privacy.ProposeErasure;
import org.jianting.consultation.registering.VerifyRegistration;
import org.jianting.consultation.ruling.*;
import org.jspecify.annotations.Nullable;

/**
 * Plays one consultation through the real rules: mostly the step that comes next, sometimes any step at all, by anybody, with
 * anything in it.
 */
final class Player {

    /** What is drawn at random: whether to take the next step or any, and what to put into it. */
    record Move(boolean sensible, int step, int pick) {}

    /** Kinds of step that {@link #any} knows. */
    static final int STEPS = 25;

    private static final StaffId CLERK = new StaffId("stf_clerk");
    private static final List<StaffId> PEOPLE = List.of(HANDLER, COLLEAGUE, SIGNATORY, PUBLISHER);
    private static final List<String> TEXTS = List.of(
            FINAL, DRAFT.replace("（征求意见稿）", ""), FINAL.replace("十五元", "二十元"), FINAL.replace("第三条　夜间停车免费。\n", ""));

    private final House house;
    private final ConsultationId id;
    private final int submissions;
    private final boolean textsFirst;
    private Instant now = POSTED;
    private int rulings;

    /**
     * @param textsFirst whether the public texts are approved before the rulings or left to the end; nothing prescribes it
     */
    Player(House house, ConsultationId id, int submissions, boolean textsFirst) {
        this.house = house;
        this.id = id;
        this.submissions = submissions;
        this.textsFirst = textsFirst;
    }

    List<ConsultationEvent> record() {
        return house.record(id);
    }

    void play(Move move) {
        now = now.plusSeconds(60);
        house.setClock(now);
        var facts = record();
        if (move.sensible()) {
            next(facts, move.pick());
        } else {
            any(facts, move.step(), move.pick());
        }
    }

    /** The step that comes next when everybody does what they should. */
    private void next(List<ConsultationEvent> facts, int pick) {
        if (!has(facts, NoticePublished.class)) {
            house.ask(preparation(facts));
        } else if (!has(facts, RoundClosed.class)) {
            receiveOrClose(facts, pick);
        } else if (pending(facts).isPresent()) {
            house.ask(new VerifyRegistration(id, pending(facts).orElseThrow(), COLLEAGUE, now));
        } else if (!has(facts, RosterSealed.class)) {
            enterLateOrSeal(pick);
        } else {
            house.ask((textsFirst ? textStep(facts) : Optional.empty()).orElseGet(() -> outcome(facts, pick)));
        }
    }

    private void enterLateOrSeal(int pick) {
        if (pick % 3 == 0) {
            house.enter(id, CLERK, now);
        } else {
            house.ask(new SealRoster(id, 1, HANDLER, now));
        }
    }

    private static Optional<SubmissionId> pending(List<ConsultationEvent> facts) {
        return facts.stream()
                .filter(SubmissionRegisteredByClerk.class::isInstance)
                .map(fact -> ((SubmissionRegisteredByClerk) fact).submissionId())
                .filter(entry -> facts.stream()
                        .noneMatch(fact -> fact instanceof RegistrationVerified verified
                                && verified.submissionId().equals(entry)))
                .findFirst();
    }

    private Optional<Object> textStep(List<ConsultationEvent> facts) {
        for (int number = 1; number <= Recount.of(facts).submissions(); number++) {
            int each = number;
            if (isErased(facts, each)
                    || facts.stream()
                            .anyMatch(fact -> fact instanceof PublicTextApproved text && text.number() == each)) {
                continue;
            }
            boolean proposed =
                    facts.stream().anyMatch(fact -> fact instanceof PublicTextProposed text && text.number() == each);
            return Optional.of(
                    proposed
                            ? new House.ApproveText(id, number, COLLEAGUE)
                            : new House.ProposeText(id, number, "停车费太高。", HANDLER));
        }
        return Optional.empty();
    }

    private static boolean isErased(List<ConsultationEvent> facts, int number) {
        return facts.stream()
                .filter(RosterPageSealed.class::isInstance)
                .flatMap(fact -> ((RosterPageSealed) fact).entries().stream())
                .skip(number - 1L)
                .limit(1)
                .anyMatch(entry -> facts.stream()
                        .anyMatch(fact -> fact instanceof ErasureOrdered order
                                && order.scope() != ErasureScope.IDENTITY
                                && order.submissionId().equals(entry.submissionId())));
    }

    private Object preparation(List<ConsultationEvent> facts) {
        if (!has(facts, ConsultationInitiated.class)) {
            return new InitiateConsultation(
                    id,
                    "园区停车管理办法",
                    MatterKind.PUBLIC_POLICY,
                    "2026年度重大行政决策事项目录第3项",
                    new ProfileRef("cn-major-decision", 1),
                    "园区管委会",
                    LEAD,
                    List.of(PARTICIPANT),
                    LEAD,
                    HANDLER,
                    now);
        }
        if (!has(facts, DraftVersionRegistered.class)) {
            return new RegisterDraftVersion(
                    id, "园区停车管理办法", Clauses.parse(DRAFT), sha256(DRAFT), null, null, HANDLER, now);
        }
        if (!has(facts, ExplanatoryNoteRegistered.class)) {
            return new RegisterExplanatoryNote(id, 1, "起草说明：为规范停车而起草。", sha256("起草说明"), HANDLER, now);
        }
        if (!has(facts, SubmittedForReview.class)) {
            return new SubmitForReview(
                    id,
                    1,
                    new CommentPeriod(30, PeriodUnit.CALENDAR_DAY),
                    null,
                    List.of(new Channel(ChannelKind.WEB, LEAD, "https://park.example.org")),
                    "电话 0512-0000000",
                    "公布时同步解读",
                    DisclosureAttribute.PROACTIVE,
                    HANDLER,
                    now);
        }
        return has(facts, NoticeApproved.class)
                ? new PublishNotice(id, PUBLISHER, now)
                : new ApproveNotice(id, "不涉密", "内容、时机、方式妥当", SIGNATORY, now);
    }

    private void receiveOrClose(List<ConsultationEvent> facts, int pick) {
        int came = count(facts, SubmissionReceived.class) + count(facts, SubmissionRegisteredByClerk.class);
        if (came >= submissions) {
            now = closesAt(facts).plusSeconds(pick % 2);
            house.ask(new CloseRound(id, 1, now));
        } else if (pick % 3 == 0) {
            house.enter(id, CLERK, now);
        } else {
            house.submit(id);
        }
    }

    private static Instant closesAt(List<ConsultationEvent> facts) {
        return facts.stream()
                .filter(NoticePublished.class::isInstance)
                .map(fact -> ((NoticePublished) fact).closesAt())
                .findFirst()
                .orElse(CLOSES);
    }

    private Object outcome(List<ConsultationEvent> facts, int pick) {
        var unruled = Recount.of(facts).unruled();
        if (!unruled.isEmpty()) {
            return propose(named(unruled.getFirst()), disposition(pick % 9 < 4 ? pick % 2 : pick % 9), HANDLER);
        }
        if (!hasSince(facts, RulingsApproved.class)) {
            return new ApproveRulings(id, 1, SIGNATORY, now);
        }
        return gate(facts, pick).orElseGet(() -> papers(facts, pick));
    }

    private Optional<Object> gate(List<ConsultationEvent> facts, int pick) {
        if (hasSince(facts, DecisionTaken.class)) {
            return Optional.empty();
        }
        if (!has(facts, ExpertOpinionRegistered.class)) {
            return Optional.of(new RegisterExpertOpinion(id, GateResult.PASSED, "第1号", "", HANDLER, now));
        }
        if (lastRisk(facts) != GateResult.PASSED) {
            return Optional.of(new RegisterRiskAssessment(id, GateResult.PASSED, "第2号", "", HANDLER, now));
        }
        if (!has(facts, CompetitionReviewRegistered.class)) {
            return Optional.of(new RegisterCompetitionReview(id, GateResult.NOT_REQUIRED, "", "不涉及市场主体", HANDLER, now));
        }
        // The document goes to the review; now and then the last one that somebody put down was a wrong one.
        if (!has(facts, FinalDocumentRegistered.class) || reviewFailed(facts) || pick % 17 == 0) {
            return Optional.of(document(TEXTS.get(pick % 3 == 0 ? pick % TEXTS.size() : 0), pick % 5 > 0, HANDLER));
        }
        if (!hasForThisText(facts, LegalityReviewConcluded.class)) {
            return Optional.of(
                    new ConcludeLegalityReview(id, GateResult.PASSED, "第3号", "事项紧急，已提前完成审查", SIGNATORY, now));
        }
        if (!hasForThisText(facts, CollectiveDiscussionRecorded.class)) {
            return Optional.of(new RecordCollectiveDiscussion(id, "纪要第4号", true, 0, "", HANDLER, now));
        }
        return Optional.of(
                hasForThisText(facts, PartyReportRecorded.class)
                        ? decision(facts, pick % 3 == 0 ? closesAt(facts).minusSeconds(pick) : now, SIGNATORY)
                        : new RecordPartyReport(id, "请示第5号", HANDLER, now));
    }

    /** Whether a review failed and nobody has changed anything since. */
    private static boolean reviewFailed(List<ConsultationEvent> facts) {
        boolean failed = false;
        for (var fact : facts) {
            if (fact instanceof LegalityReviewConcluded review) {
                failed = review.result() == GateResult.FAILED;
            } else if (fact instanceof DecisionReturned || fact instanceof FinalDocumentRegistered) {
                failed = false;
            }
        }
        return failed;
    }

    private static GateResult lastRisk(List<ConsultationEvent> facts) {
        return facts.stream()
                .filter(RiskAssessmentRegistered.class::isInstance)
                .map(fact -> ((RiskAssessmentRegistered) fact).result())
                .reduce((first, second) -> second)
                .orElse(GateResult.FAILED);
    }

    private Object papers(List<ConsultationEvent> facts, int pick) {
        if (!has(facts, InterpretationRegistered.class) || pick % 7 == 0) {
            return interpretation("停车费降低了。", HANDLER);
        }
        if (!textsFirst && pick % 2 == 0 && textStep(facts).isPresent()) {
            return textStep(facts).orElseThrow();
        }
        if (!has(facts, OutcomeBundleSealed.class)) {
            // What cannot be sealed is sent back, and what was decided on cannot be exchanged.
            return switch (pick % 9) {
                case 0 -> new ReturnDecision(id, "正式文件须修改", SIGNATORY, now);
                case 1, 2 -> document(FINAL, true, HANDLER);
                default -> new SealOutcome(id, 1, HANDLER, now);
            };
        }
        // Somebody may have second thoughts after sealing.
        return pick % 3 == 0 ? document(FINAL, true, HANDLER) : new PublishOutcome(id, 1, PUBLISHER, now);
    }

    /** Any step, whoever asks and whatever is in it. */
    private void any(List<ConsultationEvent> facts, int step, int pick) {
        switch (step) {
            case 0 -> house.submit(id);
            case 1 -> house.enter(id, CLERK, pick % 2 == 0 ? now : now.minus(pick % 30, ChronoUnit.DAYS));
            default -> house.ask(anyCommand(facts, step, pick));
        }
    }

    private Object anyCommand(List<ConsultationEvent> facts, int step, int pick) {
        var person = PEOPLE.get(pick % PEOPLE.size());
        var results = GateResult.values();
        var result = results[pick / 7 % results.length];
        int from = 1 + pick % 4;
        var coverage = pick % 5 == 0 ? part(from, 1 + pick % 3) : numbers(from, from + pick / 5 % 3);
        return switch (step) {
            case 2 -> propose(coverage, disposition(pick % 11), person);
            case 3 ->
                new SupersedeRuling(
                        id,
                        1,
                        new RulingId("rul_" + ++rulings),
                        coverage,
                        disposition(pick % 11),
                        "另行答复",
                        LEAD,
                        person,
                        now);
            case 4 -> new ApproveRulings(id, 1, person, now);
            case 5 -> new ReturnRulings(id, 1, "理由不足", person, now);
            case 6 -> new RegisterExpertOpinion(id, result, "第1号", "不涉及专业问题", person, now);
            case 7 -> new RegisterRiskAssessment(id, result, "第2号", "风险说明", person, now);
            case 8 -> new ConcludeLegalityReview(id, result, "第3号", "审查说明", person, now);
            case 9 -> new RecordCollectiveDiscussion(id, "纪要第4号", pick % 2 == 0, 0, "", person, now);
            case 10 -> decision(facts, now.minus(pick % 60, ChronoUnit.DAYS), person);
            case 11 -> new ReturnDecision(id, "再研究", person, now);
            case 12 -> document(TEXTS.get(pick % TEXTS.size()), pick % 3 > 0, person);
            case 13 -> interpretation("解读" + pick, person);
            case 14 -> new SealOutcome(id, 1, person, now);
            case 15 -> new PublishOutcome(id, 1, person, now);
            case 16 -> new CloseRound(id, 1, now);
            case 17 -> new ProposeWithdrawal(id, "情况发生重大变化，另行研究。", "感谢各位参与，所提意见将继续研究。", person, now);
            case 18 -> pick % 6 == 0 ? new ApproveWithdrawal(id, person, now) : new SealOutcome(id, 2, person, now);
            case 19 -> new PublishNotice(id, person, now);
            case 20 -> new SealRoster(id, 1, person, now);
            case 21 -> new ExtractPoints(id, 1, from, List.of("降低收费", "设固定车位"), person, now);
            case 22 -> new House.ApproveText(id, from, person);
            case 23 -> new House.ProposeText(id, from, "改写的文本。", person);
            default -> erasure(facts, pick, person);
        };
    }

    private Object erasure(List<ConsultationEvent> facts, int pick, StaffId person) {
        var all = facts.stream()
                .filter(SubmissionReceived.class::isInstance)
                .map(fact -> ((SubmissionReceived) fact).submissionId())
                .toList();
        var whose = all.isEmpty() ? new SubmissionId("sub_nobody") : all.get(pick % all.size());
        var scope = ErasureScope.values()[pick % ErasureScope.values().length];
        // Whoever comes by approves what waits, also who proposed it and who read something else.
        var waiting = waiting(facts, whose);
        return waiting != null
                ? new ApproveErasure(id, whose, pick % 5 == 0 ? null : waiting, person, now)
                : new ProposeErasure(id, whose, scope, "本人要求删除", person, now);
    }

    private static @Nullable ErasureProposed waiting(List<ConsultationEvent> facts, SubmissionId whose) {
        ErasureProposed waits = null;
        for (var fact : facts) {
            waits = switch (fact) {
                case ErasureProposed proposed when proposed.submissionId().equals(whose) -> proposed;
                case ErasureOrdered order when order.submissionId().equals(whose) -> null;
                case ConsultationEvent other -> waits;
            };
        }
        return waits;
    }

    private static Coverage named(Recount.Address point) {
        return point.part() == 0 ? number(point.number()) : part(point.number(), point.part());
    }

    private ProposeRulings propose(Coverage coverage, Disposition disposition, StaffId by) {
        return new ProposeRulings(
                id,
                1,
                List.of(new ProposeRulings.Proposal(new RulingId("rul_" + ++rulings), coverage, disposition)),
                LEAD,
                by,
                now);
    }

    private Disposition disposition(int kind) {
        return switch (kind) {
            case 0 -> adopted(cheaper());
            case 1 -> new Disposition.PartiallyAdopted(REASON, "降低收费", "全部免费", List.of(cheaper()));
            case 2 -> new Disposition.NotAdopted(ReasonCode.COST, REASON);
            case 3 -> new Disposition.AlreadyCovered("第三条", REASON);
            case 4 -> new Disposition.KeptForStudy(LEAD, null, REASON);
            case 5 -> new Disposition.Explained(REASON);
            case 6 -> new Disposition.Noted(REASON);
            case 7 -> new Disposition.Referred("12345热线", LocalDate.of(2026, 4, 12), REASON);
            case 8 -> new Disposition.OutOfScope(REASON);
            case 9 -> adopted(new ClauseChange(draftClause("第三条"), ChangeKind.CHANGED, "夜间停车免费"));
            default -> new Disposition.Noted("好");
        };
    }

    private RegisterFinalDocument document(String text, boolean explained, StaffId by) {
        var alignment = Alignment.of(Clauses.parse(DRAFT), Clauses.parse(text));
        var others = explained
                ? alignment.changedArticles().stream()
                        .map(clause -> new OtherChange(clause, "统一全文表述"))
                        .toList()
                : List.<OtherChange>of();
        return new RegisterFinalDocument(
                id, "园区停车管理办法", "园管发〔2026〕3号", LocalDate.of(2026, 4, 20), text, others, by, now);
    }

    /** On the latest document, or now and then on another. */
    private TakeDecision decision(List<ConsultationEvent> facts, Instant decidedAt, StaffId by) {
        int version = count(facts, FinalDocumentRegistered.class) - (decidedAt.getEpochSecond() % 13 == 0 ? 1 : 0);
        return new TakeDecision(id, "纪要第4号", decidedAt, version, by, now);
    }

    private RegisterInterpretation interpretation(String text, StaffId by) {
        return new RegisterInterpretation(
                id, "一图读懂停车办法", text, List.of(new QuestionAndAnswer("多少钱？", "每日最高十五元。")), by, now);
    }

    static boolean has(List<ConsultationEvent> facts, Class<? extends ConsultationEvent> kind) {
        return facts.stream().anyMatch(kind::isInstance);
    }

    private static int count(List<ConsultationEvent> facts, Class<? extends ConsultationEvent> kind) {
        return (int) facts.stream().filter(kind::isInstance).count();
    }

    /** Whether there is one since the matter was last sent back. */
    private static boolean hasSince(List<ConsultationEvent> facts, Class<? extends ConsultationEvent> kind) {
        return hasSince(facts, DecisionReturned.class::isInstance, kind);
    }

    /** Whether there is one since the matter was last sent back and the text was last exchanged. */
    private static boolean hasForThisText(List<ConsultationEvent> facts, Class<? extends ConsultationEvent> kind) {
        return hasSince(
                facts,
                fact -> fact instanceof DecisionReturned
                        || fact instanceof FinalDocumentRegistered document && document.version() > 1,
                kind);
    }

    private static boolean hasSince(
            List<ConsultationEvent> facts, Predicate<ConsultationEvent> anew, Class<? extends ConsultationEvent> kind) {
        var since = new ArrayList<ConsultationEvent>();
        for (var fact : facts) {
            if (anew.test(fact)) {
                since.clear();
            }
            since.add(fact);
        }
        return has(since, kind);
    }

    static Stream<Move> path(int length) {
        return IntStream.range(0, length).mapToObj(n -> new Move(true, 0, n));
    }
}
