// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.ruling;

import java.time.Instant;
import org.jianting.consultation.desk.Telling;
import org.jianting.consultation.desk.ToldRefusal;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.PointPart;
import org.jianting.consultation.events.RulingId;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.verdict.Words;

/** Why a ruling, or the approval of all of them, was turned down. */
sealed interface RulingRefusal extends ToldRefusal {

    record Withdrawn(Instant at) implements RulingRefusal {
        @Override
        public Telling telling() {
            return new Telling(
                    Kind.CONFLICT,
                    "T18",
                    new Words("意见征集已终止", "The consultation was withdrawn"),
                    Words.of("已于%s终止，不再作处理意见。", "It was withdrawn at %s, so nothing is ruled on any more.", at),
                    new Words("无需办理。", "There is nothing to do."));
        }
    }

    record RosterNotSealed(int round) implements RulingRefusal {
        @Override
        public Telling telling() {
            return new Telling(
                    Kind.CONFLICT,
                    "T8",
                    new Words("名册尚未封存", "The roster is not sealed yet"),
                    Words.of(
                            "第%d轮的来件尚未编号封存，不能提出处理意见。",
                            "The submissions of round %d have no numbers yet, so none can be ruled on.", round),
                    new Words("请先封存名册。", "Seal the roster first."));
        }
    }

    record AlreadyApproved(StaffId by, Instant at) implements RulingRefusal {
        @Override
        public Telling telling() {
            return new Telling(
                    Kind.CONFLICT,
                    "T9",
                    new Words("处理意见已审定", "The rulings are approved already"),
                    Words.of("%2$s已由%1$s审定，此后不再变动。", "%1$s approved them at %2$s; they stand.", by, at),
                    new Words(
                            "确需变动的，应先由签发人退回决策程序（POST …/decision/return）。",
                            "If they must change, the signatory first returns the matter from the decision (POST …/decision/return)."));
        }
    }

    record TooManyRulings(int asked, int limit) implements RulingRefusal {
        @Override
        public Telling telling() {
            return new Telling(
                    Kind.INVALID,
                    "输入检查",
                    new Words("一次提出的处理意见数量不符", "The number of rulings in one request is not allowed"),
                    Words.of(
                            "一次可提出1至%2$d条，收到%1$d条。未作任何记录。",
                            "1 to %2$d rulings may come at once, %1$d came. Nothing was recorded.", asked, limit),
                    new Words("请分批提交。", "Send them in pages."));
        }
    }

    record TooManyEntries(int asked, int limit) implements RulingRefusal {
        @Override
        public Telling telling() {
            return new Telling(
                    Kind.INVALID,
                    "输入检查",
                    new Words("一条处理意见列举的意见点过多", "One ruling lists too many entries"),
                    Words.of(
                            "最多列举%2$d项（一段连续编号算一项），收到%1$d项。",
                            "At most %2$d entries may be listed, a range being one; %1$d came.", asked, limit),
                    new Words("请使用编号区间，或分成几条。", "Use ranges, or make several rulings."));
        }
    }

    record NoSuchNumber(int number, int count) implements RulingRefusal {
        @Override
        public Telling telling() {
            return new Telling(
                    Kind.INVALID,
                    "I11",
                    new Words("名册中没有这个编号", "The roster has no such number"),
                    Words.of(
                            "编号%1$d超出名册：封存的来件为1至%2$d号。",
                            "Number %1$d is beyond the roster, which runs to %2$d.", number, count),
                    new Words("请核对编号。", "Check the number."));
        }
    }

    record NoSuchPart(PointPart part, int parts) implements RulingRefusal {
        @Override
        public Telling telling() {
            return new Telling(
                    Kind.INVALID,
                    "I11",
                    new Words("没有这个意见点", "There is no such point"),
                    Words.of(
                            "没有%1$d-%2$d：第%1$d号来件共拆分为%3$d条。",
                            "There is no %1$d-%2$d: submission %1$d was split into %3$d points.",
                            part.number(),
                            part.part(),
                            parts),
                    new Words("请先拆分意见点，或按整件处理。", "Split the submission first, or rule on it as a whole."));
        }
    }

    record AlreadyRuled(String points, RulingId ruling, StaffId by) implements RulingRefusal {
        @Override
        public Telling telling() {
            return new Telling(
                    Kind.CONFLICT,
                    "I11",
                    new Words("该意见点已有处理意见", "A point has a ruling already"),
                    Words.of(
                            "%1$s已由%3$s在处理意见%2$s中答复。已有的处理意见不会被覆盖。",
                            "%1$s is answered by ruling %2$s of %3$s. A ruling is never overwritten.",
                            points,
                            ruling,
                            by),
                    new Words("如需改变，请以新的处理意见替代并说明理由。", "To change it, supersede it and say why."));
        }
    }

    record NotRuledYet(String points) implements RulingRefusal {
        @Override
        public Telling telling() {
            return new Telling(
                    Kind.CONFLICT,
                    "I20",
                    new Words("该意见点尚无处理意见", "A point has no ruling yet"),
                    Words.of("%s尚无处理意见，无可替代。", "%s has no ruling that could be superseded.", points),
                    new Words("请直接提出处理意见。", "Propose a ruling instead."));
        }
    }

    record Missing(String field) implements RulingRefusal {
        @Override
        public Telling telling() {
            return new Telling(
                    Kind.INVALID,
                    "I15–I18",
                    new Words("处理意见缺少必备内容", "The ruling lacks what it has to prove"),
                    Words.of("缺少“%s”。未作任何记录。", "\"%s\" is missing. Nothing was recorded.", field),
                    new Words("请补充后重新提交。", "Add it and send it again."));
        }
    }

    record NoClauseChange(String field, int cited, int limit) implements RulingRefusal {
        @Override
        public Telling telling() {
            return new Telling(
                    Kind.INVALID,
                    "I16",
                    new Words("采纳须指明条款变动", "An adopted point cites the clause that changed"),
                    Words.of(
                            "采纳或部分采纳须在“%1$s”中引用1至%3$d处条款变动，收到%2$d处。未作任何记录。",
                            "What is adopted, in whole or in part, cites 1 to %3$d clause changes in \"%1$s\"; %2$d came. Nothing was recorded.",
                            field,
                            cited,
                            limit),
                    new Words("请指明因该意见改动的条款和文字。", "Name the clause and the words that changed because of it."));
        }
    }

    record NoSuchDraftClause(ClauseId clause, int draftVersion) implements RulingRefusal {
        @Override
        public Telling telling() {
            return new Telling(
                    Kind.INVALID,
                    "I16",
                    new Words("征求意见稿中没有这一条款", "The draft has no such clause"),
                    Words.of(
                            "征求意见稿第%2$d版没有条款%1$s。",
                            "Version %2$d of the draft has no clause %1$s.", clause, draftVersion),
                    new Words("请引用征求意见稿中的条款；新增条款请标明新增。", "Cite a clause of the draft; mark a new one as ADDED."));
        }
    }

    record NoSuchFinalClause(ClauseId clause) implements RulingRefusal {
        @Override
        public Telling telling() {
            return new Telling(
                    Kind.INVALID,
                    "I16",
                    new Words("正式文件中没有这一新增条款", "The final document has no such added clause"),
                    Words.of("已登记的正式文件没有条款%s。", "The final document on record has no clause %s.", clause),
                    new Words("请引用正式文件中的条款编号。", "Cite the clause as the final document names it."));
        }
    }

    record PointsUnruled(String points, int unruled, int total) implements RulingRefusal {
        @Override
        public Telling telling() {
            return new Telling(
                    Kind.CONFLICT,
                    "T9",
                    new Words("尚有意见点未处理", "Some points have no ruling"),
                    Words.of(
                            "共%3$d条，尚有%2$d条没有处理意见：%1$s。",
                            "%2$d of %3$d points have no ruling: %1$s.", points, unruled, total),
                    new Words("请逐条处理后再审定。", "Rule on them, then approve."));
        }
    }

    record ReturnedUnchanged(String reason, Instant at) implements RulingRefusal {
        @Override
        public Telling telling() {
            return new Telling(
                    Kind.CONFLICT,
                    "§6.3",
                    new Words("退回后尚未修改", "Nothing was changed since the rulings were returned"),
                    Words.of(
                            "%2$s退回，理由：%1$s。此后没有新的处理意见。",
                            "They were returned at %2$s: %1$s. No ruling was made since.", reason, at),
                    new Words("请先按退回理由修改。", "Change what was objected to first."));
        }
    }

    record RuledTwice(String points) implements RulingRefusal {
        @Override
        public Telling telling() {
            return new Telling(
                    Kind.CONFLICT,
                    "I11",
                    new Words("有意见点被重复处理", "Some points are ruled on twice"),
                    Words.of("%s有两条处理意见。", "%s is answered by two rulings.", points),
                    new Words("请以一条处理意见替代重复的两条。", "Supersede both by one."));
        }
    }

    record NothingToReturn() implements RulingRefusal {
        @Override
        public Telling telling() {
            return new Telling(
                    Kind.CONFLICT,
                    "§6.3",
                    new Words("没有可退回的处理意见", "There is no ruling to return"),
                    new Words("本轮尚无处理意见。", "Nobody has ruled on anything in this round."),
                    new Words("无需办理。", "There is nothing to do."));
        }
    }
}
