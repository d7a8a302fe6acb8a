// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.verdict;

import java.util.List;

/** What a rule would refuse if it were asked now; nothing is recorded for the question. */
record Weighed(List<Refusal> refusals) {

    /** With this word in its metadata a command is weighed and not decided. */
    static final String ONLY = "weigh-only";
}
