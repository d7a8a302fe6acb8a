// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.privacy;

import java.time.Instant;
import org.jianting.consultation.desk.Telling;
import org.jianting.consultation.desk.ToldRefusal;
import org.jianting.consultation.events.ErasureScope;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.verdict.Words;

/** Why personal data is not shown or not erased. */
sealed interface PrivacyRefusal extends ToldRefusal {

    record NoSuchSubmission(SubmissionId id) implements PrivacyRefusal {
        @Override
        public Telling telling() {
            return Telling.unknown(
                    "登记簿",
                    new Words("没有这件来件", "There is no such submission"),
                    Words.of("这项征集中没有编号为%s的来件。", "This consultation has no submission %s.", id),
                    new Words("请核对编号。", "Check the id."));
        }
    }

    record SenderUnknown(SubmissionId id) implements PrivacyRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "《个人信息保护法》第六条",
                    new Words("没有留下身份信息", "The sender did not say who they are"),
                    Words.of("%s没有身份信息。", "%s has no identity.", id),
                    new Words("无需办理。", "There is nothing to do."));
        }
    }

    record Erased(SubmissionId id) implements PrivacyRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "《个人信息保护法》第四十七条",
                    new Words("已经删除或已决定删除", "It was erased, or its erasure was ordered"),
                    Words.of(
                            "%s的有关信息已经删除或已决定删除。",
                            "What is asked for of %s was erased, or its erasure was ordered.", id),
                    new Words("删除不可恢复。", "An erasure cannot be undone."));
        }
    }

    /** What people call it, and the name by which programs know it. */
    private static Words named(ErasureScope scope) {
        return switch (scope) {
            case IDENTITY -> new Words("身份信息（IDENTITY）", "the identity (IDENTITY)");
            case TEXT -> new Words("原文（TEXT）", "the text (TEXT)");
            case BOTH -> new Words("身份信息和原文（BOTH）", "both (BOTH)");
        };
    }

    String TWO_PERSONS = "双人办理：销毁密钥由一人提出、另一人批准";

    record ErasureWaits(ErasureScope scope, StaffId by, Instant at) implements PrivacyRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    TWO_PERSONS,
                    new Words("已有待批准的删除", "An erasure waits already"),
                    Words.of(
                            "%1$s已于%2$s提出删除%3$s，尚待批准。",
                            "%1$s proposed at %2$s to erase %4$s; it waits.",
                            by,
                            at,
                            named(scope).zh(),
                            named(scope).en()),
                    new Words("请批准，或退回后另行提出。", "Have it approved, or returned before another is proposed."));
        }
    }

    record NothingProposed(SubmissionId id) implements PrivacyRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    TWO_PERSONS,
                    new Words("没有待批准的删除", "No erasure waits"),
                    Words.of(
                            "无人提出删除%s，或已批准、已退回。",
                            "Nobody has proposed to erase %s, or it was approved or returned.", id),
                    new Words("请由另一人先提出并说明理由。", "Have somebody else propose it first, with the ground."));
        }
    }

    record OtherProposal(ErasureScope scope, StaffId by, Instant at) implements PrivacyRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    TWO_PERSONS,
                    new Words("所批准的不是现在待批准的那一项", "Not the proposal that waits"),
                    Words.of(
                            "现在待批准的是：%1$s于%2$s提出删除%3$s。所批准的是另一项，或已被替换。未作任何更改。",
                            "What waits now: %1$s proposed at %2$s to erase %4$s. Another proposal was named, or it was replaced since. Nothing was changed.",
                            by,
                            at,
                            named(scope).zh(),
                            named(scope).en()),
                    new Words("请重新查看待批准的删除及其理由。", "Read again what waits, and its ground."));
        }
    }
}
