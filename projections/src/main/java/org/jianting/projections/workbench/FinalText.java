// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.workbench;

import java.util.List;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseAlignment;

/** The newest registered final document and how its clauses stand to those of the draft. */
record FinalText(int version, int draftVersion, List<Clause> clauses, List<ClauseAlignment> alignment) {}
