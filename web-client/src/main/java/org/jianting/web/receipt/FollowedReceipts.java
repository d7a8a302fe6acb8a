// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.receipt;

import java.time.Duration;
import java.util.List;
import org.jianting.consultation.envelopes.ReceiptCode;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.submitting.ReceiptsOnRecord;
import org.jianting.projections.receipt.FindReceipt;
import org.jianting.projections.receipt.ReceiptStage;
import org.jianting.projections.receipt.ReceiptStatus;
import org.jianting.web.page.Readiness;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The receipt view's own reader, with a little patience; where the view does not have it yet, the record itself. */
@Component
final class FollowedReceipts implements ReceiptBook {

    // The sender is led here the moment the record has the comment, and the view follows a breath later.
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final FindReceipt receipts;
    private final ReceiptsOnRecord record;
    private final Readiness readiness;

    FollowedReceipts(FindReceipt receipts, ReceiptsOnRecord record, Readiness readiness) {
        this.receipts = receipts;
        this.record = record;
        this.readiness = readiness;
    }

    @Override
    public Mono<Looked> find(ReceiptCode code) {
        return inView(code)
                .switchIfEmpty(Mono.defer(() -> record.find(code)
                        .flatMap(there -> inViewSoon(code)
                                .switchIfEmpty(
                                        Mono.fromSupplier(() -> new Looked(onlyReceived(code, there), false))))));
    }

    private Mono<Looked> inView(ReceiptCode code) {
        return receipts.find(code.position(), code.digestOfSecret())
                .flatMap(status -> readiness.ready().map(ready -> new Looked(status, ready)));
    }

    private Mono<Looked> inViewSoon(ReceiptCode code) {
        return inView(code)
                .repeatWhenEmpty(again -> again.delayElements(LOOK_AGAIN))
                .timeout(PATIENCE, Mono.empty());
    }

    private static ReceiptStatus onlyReceived(ReceiptCode code, ReceiptsOnRecord.OnRecord there) {
        // What a clerk entered waits until a second person has looked.
        var stage = there.channel() == ChannelKind.WEB ? ReceiptStage.RECEIVED : ReceiptStage.AWAITS_VERIFICATION;
        return new ReceiptStatus(
                there.consultation(),
                1,
                code.position(),
                there.channel(),
                there.receivedAt(),
                there.digest(),
                stage,
                null,
                null,
                List.of(new ReceiptStatus.Step(stage, there.receivedAt())));
    }
}
