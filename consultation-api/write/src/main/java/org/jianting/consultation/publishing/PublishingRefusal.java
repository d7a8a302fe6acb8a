// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publishing;

import java.util.List;
import java.util.stream.Collectors;
import org.jianting.consultation.desk.Telling;
import org.jianting.consultation.desk.ToldRefusal;
import org.jianting.consultation.events.BundleDigests;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.verdict.Words;

/** Why a part of the outcome, its sealing or its publication was turned down. */
sealed interface PublishingRefusal extends ToldRefusal {

    record Missing(String field) implements PublishingRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    "输入检查",
                    new Words("缺少必填项", "Something is missing"),
                    Words.of("缺少“%s”。", "\"%s\" is missing.", field),
                    new Words("请补充后重新提交。", "Add it and send it again."));
        }
    }

    record TooManyQuestions(int asked, int limit) implements PublishingRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    "输入检查",
                    new Words("问答过多", "Too many questions"),
                    Words.of("最多%2$d条问答，收到%1$d条。", "At most %2$d questions are allowed, %1$d came.", asked, limit),
                    new Words("请合并相近的问题。", "Merge those that are alike."));
        }
    }

    record UnchangedClause(ClauseId clause) implements PublishingRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    "I21",
                    new Words("该条款没有变动", "This article did not change"),
                    Words.of(
                            "“其他改动”列出的%s，在正式文件与征求意见稿之间并无变动，或不是条的编号。",
                            "%s is listed under other changes, but no article or heading of this name differs between draft and final document.",
                            clause),
                    new Words("请只列出有变动的条。", "List only articles that changed."));
        }
    }

    record NoFinalDocument() implements PublishingRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "T14",
                    new Words("正式文件尚未登记", "The final document is missing"),
                    new Words(
                            "反馈、正式文件、解读须同步公开，缺正式文件。",
                            "Feedback, final document and interpretation come out together; the final document is not there."),
                    new Words("请先登记正式文件。", "Register it first."));
        }
    }

    record NoInterpretation() implements PublishingRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "T14",
                    new Words("解读材料尚未登记", "The interpretation is missing"),
                    new Words(
                            "反馈、正式文件、解读须同步公开，缺解读材料。",
                            "Feedback, final document and interpretation come out together; the interpretation is not there."),
                    new Words("请先登记解读材料。", "Register it first."));
        }
    }

    record NotWhatWasDecided(int decidedOn, int latest) implements PublishingRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "T13、T14",
                    new Words("正式文件不是所决定的文本", "The final document is not what was decided"),
                    Words.of(
                            "决定针对正式文件第%1$d版，现有的是第%2$d版。未作任何记录。",
                            "The decision was taken on version %1$d of the final document; version %2$d is what there is now. Nothing was recorded.",
                            decidedOn,
                            latest),
                    new Words("请退回重新研究，就现有文本另作决定。", "Send the matter back and have this text decided on."));
        }
    }

    record InterpretsAnother(int interpreted, int decidedOn) implements PublishingRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "T14",
                    new Words("解读的不是所决定的文本", "The interpretation explains another text"),
                    Words.of(
                            "解读材料针对正式文件第%1$d版，所决定的是第%2$d版。",
                            "The interpretation explains version %1$d of the final document; version %2$d was decided on.",
                            interpreted,
                            decidedOn),
                    new Words("请按所决定的文本重新登记解读材料。", "Register an interpretation of the text that was decided on."));
        }
    }

    record OtherDraft(int aligned, int consulted) implements PublishingRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "I16",
                    new Words("正式文件对照的不是公开征求意见的那一版", "The final document was compared with another draft"),
                    Words.of(
                            "正式文件对照第%d版，公众看到的是第%d版。",
                            "It was compared with version %d of the draft; the public saw version %d.",
                            aligned,
                            consulted),
                    new Words("请重新登记正式文件。", "Register the final document again."));
        }
    }

    record PointsUnruled(String points, int unruled, int total) implements PublishingRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "I11",
                    new Words("尚有意见点未处理", "Some points have no ruling"),
                    Words.of(
                            "共%3$d条，尚有%2$d条没有处理意见：%1$s。",
                            "%2$d of %3$d points have no ruling: %1$s.", points, unruled, total),
                    new Words(
                            "请退回决策程序，补作处理意见并重新审定。",
                            "Return the matter, rule on them and have the rulings approved again."));
        }
    }

    record FiguresDiffer(int submissions, int onPages, int points, int ruled, int approved)
            implements PublishingRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "I10–I13",
                    new Words("数字对不上", "The figures do not reconcile"),
                    Words.of(
                            "名册%d件，名册页%d件；意见点%d条，已处理%d条，审定时%d条。",
                            "The roster has %d submissions and its pages %d; there are %d points, %d ruled on, %d when approved.",
                            submissions,
                            onPages,
                            points,
                            ruled,
                            approved),
                    new Words("请退回决策程序，重新审定处理意见。", "Return the matter and have the rulings approved again."));
        }
    }

    record TextsNotApproved(List<Integer> numbers, int count) implements PublishingRefusal {
        @Override
        public Telling telling() {
            var named = numbers.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + (count > numbers.size() ? ", …" : "");
            return Telling.conflict(
                    "I28",
                    new Words("尚有来件的公开文本未经审核", "Some submissions have no approved public text"),
                    Words.of("有%d件未审核：%s。", "%d submissions have none: %s.", count, named),
                    new Words("请完成去标识化并由第二人审核。", "Redact them and have a second person approve."));
        }
    }

    /** Changes that adopted comments were promised and that the final document does not have. */
    record ChangesNotMade(List<Broken> broken) implements PublishingRefusal {

        record Broken(String point, ClauseId clause, String why) {}

        public ChangesNotMade {
            broken = List.copyOf(broken);
        }

        @Override
        public Telling telling() {
            var list = broken.stream()
                    .limit(10)
                    .map(each -> "%s → %s: %s".formatted(each.point(), each.clause(), each.why()))
                    .collect(Collectors.joining(" | "));
            return Telling.conflict(
                    "I16",
                    new Words("采纳的改动不在正式文件中", "A change that was adopted is not in the final document"),
                    Words.of("共%d处：%s", "%d of them: %s", broken.size(), list),
                    new Words(
                            "请登记含有该改动的正式文件，或退回决策程序更正处理意见。",
                            "Register a final document that has it, or return the matter and correct the ruling."));
        }
    }

    record ChangesUnexplained(List<ClauseId> clauses) implements PublishingRefusal {

        public ChangesUnexplained {
            clauses = List.copyOf(clauses);
        }

        @Override
        public Telling telling() {
            var list = clauses.stream().map(ClauseId::value).collect(Collectors.joining(", "));
            return Telling.conflict(
                    "I21",
                    new Words("有无人提出的改动未作说明", "Some changes were asked for by nobody and are not explained"),
                    Words.of(
                            "以下条款有变动，既无采纳意见引用，也未列入“其他改动”：%s。",
                            "These changed, no adopted comment cites them, and they are not listed under other changes: %s.",
                            list),
                    new Words(
                            "请重新登记正式文件，在“其他改动”中逐条说明理由。",
                            "Register the final document again with a reason for each under otherChanges."));
        }
    }

    record SealBroken(BundleDigests sealed, BundleDigests now) implements PublishingRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "I24",
                    new Words("封存后内容有变", "Something changed after sealing"),
                    Words.of("封存时指纹：%s；现在：%s。不予公开。", "Sealed: %s; now: %s. Nothing was published.", sealed, now),
                    new Words("请报告审计员。", "Report this to an auditor."));
        }
    }
}
