// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.desk;

import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.verdict.Words;

/** A clause was named that is not in the draft. */
public record UnknownClause(ClauseId clause, int draftVersion) implements ToldRefusal {

    @Override
    public Telling telling() {
        return Telling.invalid(
                "征求意见稿",
                new Words("草案中没有这一条款", "The draft has no such clause"),
                Words.of(
                        "征求意见稿第%2$d版没有条款%1$s。未作任何记录。",
                        "Version %2$d of the draft has no clause %1$s. Nothing was recorded.", clause, draftVersion),
                new Words("请从草案的条款列表中选择，或不指明条款。", "Choose from the clauses of the draft, or name none."));
    }
}
