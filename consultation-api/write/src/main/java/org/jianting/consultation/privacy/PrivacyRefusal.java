// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.privacy;

import org.jianting.consultation.desk.Telling;
import org.jianting.consultation.desk.ToldRefusal;
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
}
