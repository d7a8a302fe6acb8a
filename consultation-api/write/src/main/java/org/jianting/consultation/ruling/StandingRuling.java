// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.ruling;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jianting.consultation.desk.Sha256;
import org.jianting.consultation.events.ClauseChange;
import org.jianting.consultation.events.Disposition;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.consultation.events.RulingId;
import org.jianting.consultation.events.RulingProposed;
import org.jianting.ledger.JsonFacts;

/** A ruling as the register keeps it: everything that is counted or compared, and a fingerprint in place of the sentences. */
public final class StandingRuling {

    private static final JsonFacts JSON = JsonFacts.of(Disposition.class);

    private final RulingId id;
    private final DispositionKind kind;
    private final List<ClauseChange> changes;
    private final byte[] finding;
    private final long reason;
    private int points;

    private StandingRuling(RulingId id, DispositionKind kind, List<ClauseChange> changes, byte[] finding, long reason) {
        this.id = id;
        this.kind = kind;
        this.changes = changes;
        this.finding = finding;
        this.reason = reason;
    }

    static StandingRuling of(RulingProposed ruling) {
        var disposition = ruling.disposition();
        var changes =
                switch (disposition) {
                    case Disposition.Adopted(var why, var cited) -> cited;
                    case Disposition.PartiallyAdopted(var why, var adopted, var not, var cited) -> cited;
                    case Disposition other -> List.<ClauseChange>of();
                };
        return new StandingRuling(
                ruling.rulingId(),
                disposition.kind(),
                changes,
                Sha256.start().digest(JSON.encode(disposition)),
                ByteBuffer.wrap(Sha256.start().digest(disposition.reason().getBytes(StandardCharsets.UTF_8)))
                        .getLong());
    }

    public RulingId id() {
        return id;
    }

    public DispositionKind kind() {
        return kind;
    }

    /** The changes that it cites; none unless it adopts, wholly or in part. */
    public List<ClauseChange> changes() {
        return changes;
    }

    /** SHA-256 of the finding as the record writes it in JSON. */
    public byte[] finding() {
        return finding.clone();
    }

    long reason() {
        return reason;
    }

    /** How many points it answers, those that were taken out of it not counted. */
    public int points() {
        return points;
    }

    void gains(int more) {
        points += more;
    }
}
