// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.submitting;

import java.time.Duration;
import java.time.Instant;
import org.jianting.consultation.desk.Telling;
import org.jianting.consultation.desk.ToldRefusal;
import org.jianting.consultation.events.SubmissionReceived;
import org.jianting.consultation.verdict.Spans;
import org.jianting.consultation.verdict.Words;

/** Why a submission was not taken. Nothing of it is kept. */
sealed interface SubmissionRefusal extends ToldRefusal {

    record BeforeOpening(Instant opensAt, Instant receivedAt) implements SubmissionRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "征集公告",
                    new Words("征集尚未开始", "This consultation has not opened yet"),
                    Words.of(
                            "征集始于%1$s，您的意见于%2$s到达，早%3$s。未作任何记录。",
                            "It opens at %1$s; your submission came at %2$s, %4$s earlier. Nothing was recorded.",
                            opensAt,
                            receivedAt,
                            Spans.of(Duration.between(receivedAt, opensAt)).zh(),
                            Spans.of(Duration.between(receivedAt, opensAt)).en()),
                    new Words("请在开始后提交。", "Send it once the consultation is open."));
        }
    }

    record AfterClosing(Instant closesAt, Instant receivedAt) implements SubmissionRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "征集公告载明的截止时间",
                    new Words("征集已经截止", "This consultation had already closed"),
                    Words.of(
                            "截止时间为%1$s，您的意见于%2$s到达，晚%3$s。未作任何记录。",
                            "It closed at %1$s; your submission came at %2$s, %4$s later. Nothing was recorded.",
                            closesAt,
                            receivedAt,
                            Spans.of(Duration.between(closesAt, receivedAt)).zh(),
                            Spans.of(Duration.between(closesAt, receivedAt)).en()),
                    new Words(
                            "如确需反映，请联系公告所列联系人，或按依申请公开、信访等渠道提出。",
                            "If you still want to be heard, write to the contact that the notice names."));
        }
    }

    record RosterIsSealed(Instant sealedAt, Instant receivedAt) implements SubmissionRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "名册封存后不得变动",
                    new Words("名册已经封存", "The roster is sealed"),
                    Words.of(
                            "您的意见于%2$s到达，名册已于%1$s封存。未作任何记录。",
                            "Your submission came at %2$s and the roster was sealed at %1$s. Nothing was recorded.",
                            sealedAt,
                            receivedAt),
                    new Words("请联系公告所列联系人。", "Write to the contact that the notice names."));
        }
    }

    record Withdrawn(Instant at) implements SubmissionRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "征集终止",
                    new Words("这项征集已经终止", "This consultation was withdrawn"),
                    Words.of("已于%s终止。未作任何记录。", "It was withdrawn at %s. Nothing was recorded.", at),
                    new Words("终止说明见征集页面。", "The statement on its page says why."));
        }
    }

    /** For the intake alone: it answers with the receipt of what came before, or says that the key is taken. */
    record KeyUsedBefore(SubmissionReceived earlier) implements SubmissionRefusal {
        @Override
        public Telling telling() {
            return KeyTaken.TELLING;
        }
    }

    /** The same key with another content. */
    record KeyTaken() implements SubmissionRefusal {

        static final Telling TELLING = Telling.invalid(
                "Idempotency-Key",
                new Words("该幂等键已用于另一份内容", "This Idempotency-Key was used for another content"),
                new Words(
                        "同一个Idempotency-Key此前已提交过不同的内容。未作任何记录。",
                        "Something else was sent under the same Idempotency-Key before. Nothing was recorded."),
                new Words("另一份意见请使用新的键。", "Use a new key for a new submission."));

        @Override
        public Telling telling() {
            return TELLING;
        }
    }

    /** The same key, and what came under it was erased since: whether it is the same content can no longer be told. */
    record ErasedSince() implements SubmissionRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "删除（密钥销毁）",
                    new Words("此前的意见已被删除", "What was sent under this key was erased"),
                    new Words(
                            "使用同一个Idempotency-Key的意见已登记，其内容后来被依法删除，回执不能重新出具。",
                            "A submission under this Idempotency-Key is on the record and its content was erased since; its receipt cannot be made again."),
                    new Words("另一份意见请使用新的键。", "Use a new key for a new submission."));
        }
    }
}
