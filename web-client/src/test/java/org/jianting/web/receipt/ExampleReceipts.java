// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.receipt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jianting.consultation.envelopes.ReceiptCode;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jianting.projections.receipt.ReceiptStage;
import org.jianting.projections.receipt.ReceiptStatus;
import org.jianting.web.Examples;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Receipts of one secret: position 77 has just arrived, 78 is ruled on and published, 79 came too late. */
@Component
public final class ExampleReceipts implements ReceiptBook {

    public static final String SECRET = "ABCDEFGHJKMNPQRSTVWX";

    /** While the view is made again. */
    private static final int FRESH = 80;

    @Override
    public Mono<Looked> find(ReceiptCode code) {
        return status(code).map(status -> new Looked(status, code.position() != FRESH));
    }

    private static Mono<ReceiptStatus> status(ReceiptCode code) {
        if (!code.secret().equals(SECRET)) {
            return Mono.empty();
        }
        return switch ((int) code.position()) {
            case 77 -> Mono.just(status(code, Examples.OPEN, null, List.of(ReceiptStage.RECEIVED)));
            case FRESH -> Mono.just(status(code, Examples.OPEN, null, List.of(ReceiptStage.RECEIVED)));
            case 78 ->
                Mono.just(status(
                        code,
                        Examples.DECIDED,
                        10,
                        List.of(
                                ReceiptStage.RECEIVED,
                                ReceiptStage.NUMBERED,
                                ReceiptStage.RULED,
                                ReceiptStage.DECIDED,
                                ReceiptStage.PUBLISHED)));
            case 79 -> Mono.just(status(code, Examples.CLOSED, null, List.of(ReceiptStage.LATE)));
            default -> Mono.empty();
        };
    }

    private static ReceiptStatus status(
            ReceiptCode code, ConsultationId consultation, @Nullable Integer number, List<ReceiptStage> stages) {
        var steps = new ArrayList<ReceiptStatus.Step>();
        for (var stage : stages) {
            steps.add(new ReceiptStatus.Step(
                    stage, Instant.parse("2026-11-%02dT02:03:04Z".formatted(10 + steps.size()))));
        }
        return new ReceiptStatus(
                consultation,
                1,
                code.position(),
                ChannelKind.WEB,
                steps.getFirst().at(),
                new Digest("hmac-sha-256:" + "9".repeat(64)),
                stages.getLast(),
                number,
                number == null ? null : Examples.SUBMISSIONS,
                steps);
    }
}
