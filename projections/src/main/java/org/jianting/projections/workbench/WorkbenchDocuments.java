// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.workbench;

import org.jianting.projections.views.Documents;
import org.jianting.projections.views.Shape;
import org.jianting.projections.views.ViewStore;
import reactor.core.publisher.Mono;

/** The table: its head, what never changes of it, what was ruled, and the text that the rulings changed. */
record WorkbenchDocuments(
        Documents<Head> heads, Documents<Columns> columns, Documents<RulingLog> log, Documents<FinalText> finals) {

    static WorkbenchDocuments in(ViewStore store) {
        return new WorkbenchDocuments(
                new Documents<>(store, "workbench", Shape.inOneText(Head.class)),
                new Documents<>(store, "workbench_columns", Shape.inOneText(Columns.class)),
                new Documents<>(store, "workbench_log", Shape.inOneText(RulingLog.class)),
                new Documents<>(store, "workbench_finals", Shape.inOneText(FinalText.class)));
    }

    Mono<Void> drop() {
        return heads.drop().then(columns.drop()).then(log.drop()).then(finals.drop());
    }
}
