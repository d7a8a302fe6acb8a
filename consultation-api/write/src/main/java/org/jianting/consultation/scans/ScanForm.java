// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.scans;

import static org.jianting.consultation.desk.Guards.start;

import java.util.Optional;
import org.jianting.consultation.verdict.Refusal;
import org.jspecify.annotations.Nullable;

/** What can be kept as a scan. */
public final class ScanForm {

    /** Twenty pages in grey at 200 dots an inch, or three in colour. */
    public static final int LARGEST_IN_BYTES = 10 << 20;

    private ScanForm() {}

    /** @param said the kind that the sender gave; none when they gave none */
    static Optional<Refusal> refuse(@Nullable String said, byte[] content) {
        var kind = ScanKind.of(content);
        return start().that(() -> content.length > 0, ScanRefusal.EmptyScan::new)
                .that(
                        () -> content.length <= LARGEST_IN_BYTES,
                        () -> new ScanRefusal.ScanTooLarge(content.length, LARGEST_IN_BYTES))
                .that(kind::isPresent, () -> new ScanRefusal.UnknownScanKind(said))
                .that(
                        () -> said == null || kind.orElseThrow().mediaType().equals(said),
                        () -> new ScanRefusal.NotWhatItSays(
                                String.valueOf(said), kind.orElseThrow().mediaType()))
                .refusal();
    }
}
