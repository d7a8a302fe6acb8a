// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.numbering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jianting.consultation.desk.Telling;
import org.jianting.consultation.desk.ToldRefusal;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.verdict.Words;

/** Why the list cannot be sealed, or a number not be split. */
sealed interface NumberingRefusal extends ToldRefusal {

    record EntriesPending(int count, List<SubmissionId> first) implements NumberingRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "双人办理：登记与复核",
                    new Words("还有登记未复核", "Entries wait to be verified"),
                    Words.of("还有%d项代录登记未复核：%s。", "%d entries are not verified: %s.", count, first),
                    new Words("请先复核或退回。", "Verify or return them first."));
        }
    }

    record PostOnItsWay(LocalDate lastDay, Instant until, Instant now) implements NumberingRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "规则配置：信函在途期",
                    new Words("信函在途期未满", "Letters may still be on their way"),
                    Words.of(
                            "信函在途期到%1$s止（%2$s），现在是%3$s。",
                            "The roster waits for post until the end of %1$s (%2$s); now it is %3$s.",
                            lastDay,
                            until,
                            now),
                    new Words("请在期满后封存。", "Seal it then."));
        }
    }

    record Withdrawn(Instant at) implements NumberingRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "T18",
                    new Words("意见征集已终止", "The consultation was withdrawn"),
                    Words.of(
                            "已于%s终止，不再拆分意见点。未作任何记录。",
                            "It was withdrawn at %s, so no submission is split any more. Nothing was recorded.", at),
                    new Words("无需办理。", "There is nothing to do."));
        }
    }

    record NoSuchNumber(int number) implements NumberingRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    "名册",
                    new Words("名册中没有这个编号", "The roster has no such number"),
                    Words.of("名册中没有第%d号，或名册尚未封存。", "There is no number %d, or the roster is not sealed.", number),
                    new Words("请核对编号。", "Check the number."));
        }
    }

    record AlreadySplit(int number, int parts) implements NumberingRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "意见点拆分",
                    new Words("这件意见已经拆分", "This submission was split before"),
                    Words.of("第%d号已拆分为%d个意见点。", "Number %d was split into %d points.", number, parts),
                    new Words("拆分只做一次。", "A submission is split once."));
        }
    }

    record AlreadyRuledOn(int number) implements NumberingRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "先拆分，后处理",
                    new Words("这件意见已有处理意见", "This submission was ruled on before"),
                    Words.of("第%d号已有处理意见，不能再拆分。", "Number %d has a ruling and cannot be split any more.", number),
                    new Words("如需更改，请另作处理意见取代。", "Supersede the ruling where it must change."));
        }
    }

    record TextErased(int number) implements NumberingRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "《个人信息保护法》第四十七条",
                    new Words("原文已经删除或已决定删除", "The text was erased, or its erasure was ordered"),
                    Words.of(
                            "第%d号的原文已经删除或已决定删除，不能再拆分、概括。未作任何记录。",
                            "The text of number %d was erased, or its erasure was ordered, so it cannot be split and summed up any more. Nothing was recorded.",
                            number),
                    new Words("这一号作为一个意见点照常计数、答复。", "The number stays counted and answered as one point."));
        }
    }

    record PublicTextApprovedAlready(int number, StaffId by, Instant at) implements NumberingRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "双人办理：先拆分，后批准公开文本",
                    new Words("公开文本已经批准", "The public text was approved before"),
                    Words.of(
                            "第%d号的公开文本已由%s于%s批准，要点须与公开文本一并批准，不能再拆分。未作任何记录。",
                            "The public text of number %d was approved by %s at %s; summaries are approved with it, so it cannot be split any more. Nothing was recorded.",
                            number,
                            by,
                            at),
                    new Words(
                            "这一号作为一个意见点答复；须先拆分的，请在批准公开文本之前办理。",
                            "Answer the number as one point. Split a number before its public text is approved."));
        }
    }

    record NotSeveral(int points, int most) implements NumberingRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    "意见点拆分",
                    new Words("意见点数目不合要求", "That is not several points"),
                    Words.of("拆分须有2至%2$d个意见点，收到%1$d个。", "A split has 2 to %2$d points; %1$d came.", points, most),
                    new Words("只有一个意见点的不必拆分。", "A submission with one point is not split."));
        }
    }
}
