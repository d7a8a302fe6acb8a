// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.importing;

import java.util.List;

/** What came of reading a file: its text with what there is to say about it, or why there is none. */
sealed interface Reading {

    record Read(FileForm form, String text, List<Remarks.Counted> remarks) implements Reading {
        public Read {
            remarks = List.copyOf(remarks);
        }
    }

    record Unread(ImportRefusal refusal) implements Reading {}
}
