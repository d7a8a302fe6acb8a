// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.receipt;

import java.time.Duration;
import org.jianting.consultation.envelopes.ReceiptCode;
import org.jianting.projections.receipt.FindReceipt;
import org.jianting.projections.receipt.ReceiptStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The receipt view's own reader, with a little patience. */
@Component
final class FollowedReceipts implements ReceiptBook {

    // The sender is led here the moment the record has the comment, and the view follows a breath later.
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final FindReceipt receipts;

    FollowedReceipts(FindReceipt receipts) {
        this.receipts = receipts;
    }

    @Override
    public Mono<ReceiptStatus> find(ReceiptCode code) {
        return receipts.find(code.position(), code.digestOfSecret())
                .repeatWhenEmpty(again -> again.delayElements(LOOK_AGAIN))
                .timeout(PATIENCE, Mono.empty());
    }
}
