// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.submitting;

import org.jianting.consultation.desk.Telling;
import org.jianting.consultation.desk.ToldRefusal;
import org.jianting.consultation.verdict.Words;

/** The clauses at hand are older than the notice; they are read again, and the sender never sees this. */
public record DraftNotRead(int version) implements ToldRefusal {

    @Override
    public Telling telling() {
        return Telling.conflict(
                "草案登记",
                new Words("草案条款尚未读取", "The clauses of the draft were not read yet"),
                Words.of("草案第%d版的条款尚未读取。", "The clauses of version %d were not read yet.", version),
                new Words("请重试。", "Try again."));
    }
}
