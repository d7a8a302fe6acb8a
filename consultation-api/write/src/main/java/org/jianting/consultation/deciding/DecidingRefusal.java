// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.deciding;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jianting.consultation.desk.Telling;
import org.jianting.consultation.desk.ToldRefusal;
import org.jianting.consultation.profiles.Gate;
import org.jianting.consultation.verdict.Words;

/** Why the decision, or a step on the way to it, was turned down. */
sealed interface DecidingRefusal extends ToldRefusal {

    /** Steps that the profile demands and that are not there, or that forbid the decision. */
    record GatesMissing(List<Gate> missing, List<Gate> failed) implements DecidingRefusal {

        public GatesMissing {
            missing = List.copyOf(missing);
            failed = List.copyOf(failed);
        }

        @Override
        public Telling telling() {
            return Telling.conflict(
                    "T13；第713号令第十九条至第三十一条",
                    new Words("决策前的法定程序尚未完成", "Steps that must precede the decision are missing"),
                    new Words(
                            "缺少：%s；未通过：%s。未作任何记录。"
                                    .formatted(list(missing, "、", Words::zh, "无"), list(failed, "、", Words::zh, "无")),
                            "Missing: %s. Failed: %s. Nothing was recorded."
                                    .formatted(
                                            list(missing, ", ", Words::en, "none"),
                                            list(failed, ", ", Words::en, "none"))),
                    new Words("请补齐各项程序后再记录决定。", "Complete these steps, then record the decision."));
        }

        private static String list(
                List<Gate> gates, String separator, Function<Words, String> language, String otherwise) {
            return gates.isEmpty()
                    ? otherwise
                    : gates.stream().map(GateWords::of).map(language).collect(Collectors.joining(separator));
        }
    }

    record DecidedBeforeClose(Instant decidedAt, Instant closesAt) implements DecidingRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    "I5",
                    new Words("决定不得早于征集截止", "A decision comes after the close"),
                    Words.of(
                            "征集于%2$s截止，决定时间为%1$s。先决定、后征集的，不予记录。",
                            "The consultation closed at %2$s and the decision is dated %1$s. Nobody is consulted after the fact.",
                            decidedAt,
                            closesAt),
                    new Words("请核对决定时间。", "Check the time of the decision."));
        }
    }

    /** The answers to the public are there before the decision, or the decision did not rest on them (C4). */
    record DecidedBeforeRulings(Instant decidedAt, Instant approvedAt) implements DecidingRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    "T13",
                    new Words("决定不得早于处理意见审定", "A decision comes after the rulings"),
                    Words.of(
                            "处理意见于%2$s审定，决定时间为%1$s。先决定、后答复的，不予记录。",
                            "The rulings were approved at %2$s and the decision is dated %1$s. Nobody is answered after the fact.",
                            decidedAt,
                            approvedAt),
                    new Words("请核对决定时间。", "Check the time of the decision."));
        }
    }

    record NothingToDecideOn() implements DecidingRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "T13、T14",
                    new Words("尚未登记所决定的文件", "There is no document to decide on"),
                    new Words(
                            "决定须对应一份正式文件，而正式文件尚未登记。未作任何记录。",
                            "A decision is taken on one final document, and none is on record. Nothing was recorded."),
                    new Words("请先登记正式文件，再记录决定。", "Register the final document, then record the decision."));
        }
    }

    record OtherFinalDocument(int decidedOn, int latest) implements DecidingRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "T13、T14",
                    new Words("所决定的不是现行的正式文件", "That is not the final document as it stands"),
                    Words.of(
                            "决定针对正式文件第%1$d版，现已登记至第%2$d版。未作任何记录。",
                            "The decision is on version %1$d of the final document, and version %2$d is the latest on record. Nothing was recorded.",
                            decidedOn,
                            latest),
                    new Words(
                            "请核对文本：确系会议通过的文本，按其版本记录；否则重新登记通过的文本。",
                            "Compare the texts: record the decision on the version that was passed, or register the text that was passed."));
        }
    }

    record DecidedInFuture(Instant decidedAt, Instant now) implements DecidingRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    "I8",
                    new Words("决定时间尚未到来", "The decision is dated in the future"),
                    Words.of("决定时间为%s，现在是%s。", "The decision is dated %s and it is now %s.", decidedAt, now),
                    new Words("请在作出决定后再记录。", "Record the decision when it has been taken."));
        }
    }

    record HeadDidNotSpeakLast() implements DecidingRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    "第713号令第三十条",
                    new Words("主要负责人应当最后发表意见", "The head speaks last"),
                    new Words(
                            "记录载明主要负责人未最后发言，该次讨论不能作为决策依据。",
                            "The minutes say that the head did not speak last, so this discussion cannot carry the decision."),
                    new Words("请依规定重新讨论。", "Discuss the matter again in the order that the rule demands."));
        }
    }

    record LegalityComesFirst() implements DecidingRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "第713号令第二十五条",
                    new Words("未经合法性审查不得提交讨论", "Legality is reviewed before the discussion"),
                    new Words("合法性审查尚未通过。", "The legality review has not been passed."),
                    new Words("请先完成合法性审查。", "Conclude the legality review first."));
        }
    }

    /** @param since when the rulings were approved */
    record ReviewedInHaste(int workingDays, Instant since, Instant concludedAt) implements DecidingRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    "T11；第713号令第二十五条至第二十八条",
                    new Words("合法性审查时间不足，须说明理由", "The legality review was short and nobody says why"),
                    Words.of(
                            "审查时间一般不少于%1$d个工作日，自可送请审查之日（处理意见审定，或此后文本变更：%2$s）起算，现为%3$s；时间不足或当年节假日安排未公布的，须在备注中说明。",
                            "It takes %1$d working days as a rule from when it could be asked for, the approval of the rulings or a later change of the text, %2$s, and it is now %3$s. Where that is less, or the holidays are not known, the note says why.",
                            workingDays,
                            since,
                            concludedAt),
                    new Words("请在备注中说明理由（至少4个字），或待期满后记录。", "Say why in the note, in 4 characters at least, or wait."));
        }
    }

    /** @param versions how many versions of the final document there are, none of them later than the failed review */
    record NothingChangedSinceReview(int versions) implements DecidingRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "T12；第713号令第二十五条",
                    new Words("审查未通过后未作任何修改", "Nothing was changed since the review failed"),
                    Words.of(
                            "合法性审查未通过；此后既未重新审定处理意见，也未登记正式文件新版本（现有%d版）。未作任何记录。",
                            "The legality review failed. Since then the rulings were not approved anew, and no new version of the final document was registered (there are %d). Nothing was recorded.",
                            versions),
                    new Words(
                            "请退回重新研究并重新审定处理意见，或登记修改后的正式文件，再作审查。",
                            "Send the matter back and approve the rulings anew, or register the changed document; then review it again."));
        }
    }

    record LegalityIsRequired(String profile) implements DecidingRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    "第713号令第二十五条",
                    new Words("合法性审查不可免", "The legality review cannot be left out"),
                    Words.of("规则“%s”要求合法性审查。", "Rule profile %s demands the legality review.", profile),
                    new Words("请完成合法性审查。", "Have it reviewed."));
        }
    }

    record Missing(String field) implements DecidingRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    "输入检查",
                    new Words("缺少必填项", "Something is missing"),
                    Words.of("缺少“%s”。", "\"%s\" is missing.", field),
                    new Words("请补充后重新提交。", "Add it and send it again."));
        }
    }

    record NegativeDissents(int dissents) implements DecidingRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    "输入检查",
                    new Words("不同意见人数不能为负", "There cannot be fewer than no dissenters"),
                    Words.of("收到%d。", "%d came.", dissents),
                    new Words("请核对会议记录。", "Check the minutes."));
        }
    }
}
