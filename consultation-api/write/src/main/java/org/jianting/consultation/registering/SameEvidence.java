// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.registering;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.verdict.Words;

/**
 * Says that another entry rests on the same sheet. It is not refused: the page of a hearing record holds what several people
 * said. But a letter entered twice looks just so, and the second person is the last to notice.
 */
final class SameEvidence {

    private SameEvidence() {}

    static Optional<Words> warning(SubmissionId entered, List<SubmissionId> onTheSame) {
        var others = onTheSame.stream()
                .filter(other -> !other.equals(entered))
                .map(SubmissionId::value)
                .collect(Collectors.joining(", "));
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(Words.of(
                        "同一份凭证已用于登记%s。若是同一件来件，请由复核人退回其中一项。",
                        "The same evidence was used for %s. If it is the same letter, have one of the entries returned.",
                        others));
    }
}
