// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.registering;

import java.time.Instant;
import org.jianting.consultation.desk.Telling;
import org.jianting.consultation.desk.ToldRefusal;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.verdict.Words;

/** Why an entry cannot be made or settled. */
sealed interface RegistrationRefusal extends ToldRefusal {

    record EndedBefore(Instant at) implements RegistrationRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "征集终止",
                    new Words("这项征集已经终止", "This consultation was withdrawn"),
                    Words.of("已于%s终止，不再登记。", "It was withdrawn at %s; nothing is entered any more.", at),
                    new Words("请按终止说明处理来件。", "Deal with the letter as the statement says."));
        }
    }

    record ComesByItself(ChannelKind channel) implements RegistrationRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    "代录登记",
                    new Words("网上来件不由人工登记", "What comes through the portal is not entered by hand"),
                    Words.of("渠道为%s。", "The channel is %s.", channel),
                    new Words("请选择实际的来件渠道。", "Choose the way in which it really came."));
        }
    }

    record ImpossibleArrival(Instant postedAt, Instant arrivedAt, Instant now) implements RegistrationRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    "《政府信息公开条例》第三十一条（类推）",
                    new Words("收到时间不可能", "It cannot have arrived then"),
                    Words.of(
                            "收到时间%2$s须在公告发布（%1$s）之后、登记（%3$s）之前。",
                            "%2$s must lie between the posting of the notice, %1$s, and now, %3$s.",
                            postedAt,
                            arrivedAt,
                            now),
                    new Words("请核对邮戳、签收或笔录时间。", "Check the postmark, the signature of receipt or the record."));
        }
    }

    record RosterHasItsNumbers(Instant arrivedAt) implements RegistrationRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "名册封存后不得变动",
                    new Words("名册已经封存", "The roster is sealed"),
                    Words.of("该件于%s在期限内收到，但名册已封存。", "It arrived in time, at %s, and the roster is sealed.", arrivedAt),
                    new Words(
                            "请报告负责人：名册封存前未登记的来件需要书面说明。",
                            "Report it: why it was not entered before needs to be explained in writing."));
        }
    }

    record NoSuchEntry(SubmissionId id) implements RegistrationRefusal {
        @Override
        public Telling telling() {
            return Telling.unknown(
                    "登记簿",
                    new Words("没有这项登记", "There is no such entry"),
                    Words.of("没有编号为%s的代录登记。", "No entry %s is known.", id),
                    new Words("请核对编号。", "Check the id."));
        }
    }

    record AlreadySettled(SubmissionId id, boolean verified) implements RegistrationRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "双人办理：登记与复核",
                    new Words("这项登记已经办结", "This entry was settled before"),
                    verified
                            ? Words.of("%s已复核通过。", "%s was verified.", id)
                            : Words.of("%s已退回，须重新登记。", "%s was returned and is entered anew.", id),
                    new Words("无需再办。", "There is nothing left to do."));
        }
    }
}
