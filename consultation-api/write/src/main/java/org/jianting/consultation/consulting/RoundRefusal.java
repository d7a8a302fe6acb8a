// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.consulting;

import java.time.Duration;
import java.time.Instant;
import org.jianting.consultation.desk.Telling;
import org.jianting.consultation.desk.ToldRefusal;
import org.jianting.consultation.verdict.Spans;
import org.jianting.consultation.verdict.Words;

/** Why a round cannot be extended, closed or ended. */
sealed interface RoundRefusal extends ToldRefusal {

    record AlreadyOver(Instant closesAt, Instant at) implements RoundRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "延期只能在征集期内办理",
                    new Words("征集期已过，不能延期", "The period is over and cannot be extended"),
                    Words.of(
                            "截止时间为%1$s，现在是%2$s，已过%3$s。",
                            "It ended at %1$s; now it is %2$s, %4$s later.",
                            closesAt,
                            at,
                            Spans.of(Duration.between(closesAt, at)).zh(),
                            Spans.of(Duration.between(closesAt, at)).en()),
                    new Words("需要时请另开一轮征集。", "Open another round where one is needed."));
        }
    }

    record NotLater(Instant closesAt, Instant until) implements RoundRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    "截止时间不得提前",
                    new Words("延期后的截止时间须晚于原截止时间", "An extension ends later"),
                    Words.of("原截止时间%s，提出的是%s。", "The period ends at %s; %s was proposed.", closesAt, until),
                    new Words("请提出更晚的时间。", "Propose a later time."));
        }
    }

    record TooFarOff(Instant until, Instant latest) implements RoundRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    "一次延期的期限",
                    new Words("延期过长", "An extension is not for ever"),
                    Words.of(
                            "一次最多延至%2$s（原截止时间后366天），提出的是%1$s。未作任何记录。",
                            "One extension goes to %2$s at most, 366 days after the end of the period; %1$s was proposed. Nothing was recorded.",
                            until,
                            latest),
                    new Words(
                            "请核对年份；确需更久的，到时可以再次延期。", "Check the year; it can be extended again when that time comes."));
        }
    }

    record NotOverYet(Instant closesAt, Instant at) implements RoundRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "不得提前截止",
                    new Words("征集期未满，不能截止", "The round is not over yet"),
                    Words.of(
                            "截止时间为%1$s，现在是%2$s，还有%3$s。",
                            "It ends at %1$s; now it is %2$s, %4$s earlier.",
                            closesAt,
                            at,
                            Spans.of(Duration.between(at, closesAt)).zh(),
                            Spans.of(Duration.between(at, closesAt)).en()),
                    new Words("到时系统自动截止。", "The clock closes it when the time has come."));
        }
    }

    record NothingProposed(Words asked) implements RoundRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "双人办理：经办与批准分离",
                    new Words("没有待批准的事项", "Nothing was proposed"),
                    new Words(
                            "“%s”之前须有人提出。".formatted(asked.zh()),
                            "Before somebody can %s, somebody else proposes it.".formatted(asked.en())),
                    new Words("请先由经办人提出。", "Have a colleague propose it first."));
        }
    }
}
