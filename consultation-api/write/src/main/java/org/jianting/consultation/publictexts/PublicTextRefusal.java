// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publictexts;

import java.time.Instant;
import org.jianting.consultation.desk.Telling;
import org.jianting.consultation.desk.ToldRefusal;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.verdict.Words;

/** Why a public text cannot be proposed or approved. */
sealed interface PublicTextRefusal extends ToldRefusal {

    record BatchUnfit(int numbers, int pages) implements PublicTextRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    "公开文本批量办理",
                    new Words("一批的数量不合要求", "The batch is not fit"),
                    Words.of(
                            "一批1至500件，且跨名册不超过20页；收到%d件，跨%d页。未作任何记录。",
                            "A batch has 1 to 500 numbers on at most 20 pages of the roster; %d came, on %d pages. Nothing was recorded.",
                            numbers,
                            pages),
                    new Words("请分批办理。", "Send it in smaller batches."));
        }
    }

    record Withdrawn(Instant at) implements PublicTextRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "T18",
                    new Words("意见征集已终止", "The consultation was withdrawn"),
                    Words.of(
                            "已于%s终止，不再提出或批准公开文本。未作任何记录。",
                            "It was withdrawn at %s, so no public text is proposed or approved any more. Nothing was recorded.",
                            at),
                    new Words("无需办理。", "There is nothing to do."));
        }
    }

    record NoSuchNumber(int number) implements PublicTextRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    "名册",
                    new Words("名册中没有这个编号", "The roster has no such number"),
                    Words.of("名册中没有第%d号，或名册尚未封存。", "There is no number %d, or the roster is not sealed.", number),
                    new Words("请核对编号。", "Check the number."));
        }
    }

    record NumberTwice(int number) implements PublicTextRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    "公开文本批量办理",
                    new Words("编号重复", "A number is named twice"),
                    Words.of("第%d号重复。未作任何记录。", "Number %d is named twice. Nothing was recorded.", number),
                    new Words("请修改后重新提交。", "Change it and send it again."));
        }
    }

    record AlreadyApproved(int number, StaffId by, Instant at) implements PublicTextRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "公开文本不可更换",
                    new Words("公开文本已经批准", "The public text was approved before"),
                    Words.of(
                            "第%d号的公开文本已由%s于%s批准，不能更换，也无需再批。未作任何记录。",
                            "The public text of number %d was approved by %s at %s; it stays, and needs no second approval. Nothing was recorded.",
                            number,
                            by,
                            at),
                    new Words(
                            "请将该号移出本批后重新提交；更正须在公开以后以更正形式办理。",
                            "Send the batch again without this number. After publication, a correction can be appended."));
        }
    }

    record TextErased(int number) implements PublicTextRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "《个人信息保护法》第四十七条",
                    new Words("原文已经删除或已决定删除", "The text was erased, or its erasure was ordered"),
                    Words.of(
                            "第%d号的原文已经删除或已决定删除，不能再提出或批准公开文本。未作任何记录。",
                            "The text of number %d was erased, or its erasure was ordered, so no public text can be proposed or approved. Nothing was recorded.",
                            number),
                    new Words("这一号照常计数、答复，无需公开文本。", "The number stays counted and answered; it needs no public text."));
        }
    }

    record OutcomeSealedAlready() implements PublicTextRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "公开包封存（I24）",
                    new Words("公开包已经封存", "The outcome is sealed"),
                    new Words(
                            "公开包已经封存，公开文本不能再增加或更换。未作任何记录。",
                            "The outcome is sealed, so no public text can be added or changed. Nothing was recorded."),
                    new Words("无需办理：封存的内容不再变动。", "There is nothing to do: what is sealed stays as it is."));
        }
    }

    record NothingProposed(int number) implements PublicTextRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "双人办理：经办与批准分离",
                    new Words("还没有提出公开文本", "No public text was proposed"),
                    Words.of(
                            "第%d号还没有提出公开文本，或在提出之后又作了拆分。",
                            "No public text was proposed for number %d, or none since it was split.", number),
                    new Words("请先由经办人提出。", "Have a colleague propose it first."));
        }
    }

    record ChangedSince(int number) implements PublicTextRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "所批即所见",
                    new Words("公开文本在审阅之后又有改动", "The text was changed since it was read"),
                    Words.of(
                            "第%d号的拟公开文本与审阅时不同。",
                            "The proposed text of number %d is not the one that was read.", number),
                    new Words("请重新审阅。", "Read it again."));
        }
    }

    record TooManyToRead(int came, int most) implements PublicTextRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    "来件阅览",
                    new Words("一次阅览的件数不合要求", "That is not a page to read"),
                    Words.of("一次1至%2$d件，收到%1$d件。", "1 to %2$d can be read at once; %1$d came.", came, most),
                    new Words("请分页阅览。", "Read page by page."));
        }
    }

    record NoSuchSubmission(String which) implements PublicTextRefusal {
        @Override
        public Telling telling() {
            return Telling.unknown(
                    "登记簿",
                    new Words("没有这件来件", "There is no such submission"),
                    Words.of("这项征集中没有%s。", "This consultation has no %s.", which),
                    new Words("请核对编号。", "Check the number or id."));
        }
    }
}
