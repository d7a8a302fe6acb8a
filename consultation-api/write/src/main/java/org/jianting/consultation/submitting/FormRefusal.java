// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.submitting;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianting.consultation.desk.Telling;
import org.jianting.consultation.desk.ToldRefusal;
import org.jianting.consultation.verdict.Words;

/** What is wrong with a form, apart from its texts. */
sealed interface FormRefusal extends ToldRefusal {

    String SOURCE = "输入检查";
    Words AGAIN = new Words("请修改后重新提交。", "Change it and send it again.");

    record Missing(String field) implements FormRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    SOURCE,
                    new Words("缺少内容", "Something is missing"),
                    Words.of("“%s”不能为空。未作任何记录。", "\"%s\" is empty. Nothing was recorded.", field),
                    AGAIN);
        }
    }

    record TooMany(String field, int came, int allowed) implements FormRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    SOURCE,
                    new Words("数量过多", "There are too many"),
                    Words.of(
                            "“%1$s”最多%3$d项，收到%2$d项。未作任何记录。",
                            "\"%1$s\" may be %3$d at most; %2$d came. Nothing was recorded.", field, came, allowed),
                    AGAIN);
        }
    }

    record NamedTwice(String field) implements FormRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    SOURCE,
                    new Words("内容重复", "Something is named twice"),
                    Words.of("“%s”中有重复。未作任何记录。", "\"%s\" names something twice. Nothing was recorded.", field),
                    AGAIN);
        }
    }

    record TooLarge(int attachment, int bytes, int allowed) implements FormRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    SOURCE,
                    new Words("附件过大", "An attachment is too large"),
                    Words.of(
                            "第%d个附件%d字节，最多%d字节。未作任何记录。",
                            "Attachment %d has %d bytes; %d are allowed. Nothing was recorded.",
                            attachment,
                            bytes,
                            allowed),
                    AGAIN);
        }
    }

    record NotBase64(int attachment) implements FormRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    SOURCE,
                    new Words("附件编码有误", "An attachment is not base64"),
                    Words.of(
                            "第%d个附件不是base64编码。未作任何记录。",
                            "Attachment %d is not base64. Nothing was recorded.", attachment),
                    AGAIN);
        }
    }

    record WrongKind(int attachment, String mediaType) implements FormRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    SOURCE,
                    new Words("附件类型不允许或与内容不符", "An attachment is of a kind that is not taken, or not what it says"),
                    Words.of(
                            "第%d个附件标为%s；只收%s，且内容须与所标类型一致。未作任何记录。",
                            "Attachment %d says %s; these are taken, and the content must be what it says: %s. Nothing was recorded.",
                            attachment,
                            mediaType,
                            Stream.of(FileKind.values())
                                    .map(kind -> "%s (%s)".formatted(kind, kind.mediaType()))
                                    .collect(Collectors.joining(", "))),
                    AGAIN);
        }
    }

    record UnfitKey(int length, int allowed) implements FormRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    "Idempotency-Key",
                    new Words("幂等键不合要求", "The Idempotency-Key is not fit"),
                    Words.of(
                            "Idempotency-Key须为1至%2$d个可打印的ASCII字符，收到%1$d个字符。未作任何记录。",
                            "An Idempotency-Key is 1 to %2$d printable ASCII characters; %1$d characters came. Nothing was recorded.",
                            length,
                            allowed),
                    AGAIN);
        }
    }
}
