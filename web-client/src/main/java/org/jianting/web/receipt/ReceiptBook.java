// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.receipt;

import org.jianting.consultation.envelopes.ReceiptCode;
import org.jianting.projections.receipt.ReceiptStatus;
import reactor.core.publisher.Mono;

/** Where the pages find what became of a submission; empty for a code that no receipt carries. */
@FunctionalInterface
interface ReceiptBook {

    /** @param isWhole whether it is known how far it has come; while a view is made again only the receipt itself is known */
    record Looked(ReceiptStatus status, boolean isWhole) {}

    Mono<Looked> find(ReceiptCode code);
}
