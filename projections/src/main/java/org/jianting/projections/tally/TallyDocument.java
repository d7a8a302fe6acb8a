// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.tally;

import java.util.List;

/** The tallies of a consultation, round by round. */
record TallyDocument(List<RoundTally> rounds) {

    static final TallyDocument NONE = new TallyDocument(List.of());
}
