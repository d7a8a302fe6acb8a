// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.profiles;

import org.jianting.consultation.desk.Telling;
import org.jianting.consultation.desk.ToldRefusal;
import org.jianting.consultation.verdict.Words;

/** The holidays of that year have not been announced, or nobody has entered them. They are never guessed. */
public record UnknownYear(int year, String file) implements ToldRefusal {

    @Override
    public Telling telling() {
        return Telling.conflict(
                "国务院办公厅年度节假日安排",
                new Words("节假日表没有这一年", "The table of holidays does not have this year"),
                Words.of(
                        "期限要算到%1$d年，而节假日表%2$s没有%1$d年的安排。不作推算，未作任何记录。",
                        "The period runs into %1$d, and the table of holidays %2$s has no %1$d. Nothing is guessed and nothing was recorded.",
                        year,
                        file),
                Words.of(
                        "通知公布后，请把%d年的节假日和调休上班日补入该文件（目录由环境变量JIANTING_HOLIDAYS指定），再重新办理。",
                        "Once %d is announced, add it to that file (in the directory that the environment variable JIANTING_HOLIDAYS names) and ask again.",
                        year));
    }
}
