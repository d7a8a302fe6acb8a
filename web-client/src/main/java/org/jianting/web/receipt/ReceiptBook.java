// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.receipt;

import org.jianting.consultation.envelopes.ReceiptCode;
import org.jianting.projections.receipt.ReceiptStatus;
import reactor.core.publisher.Mono;

/** Where the pages find what became of a submission; empty for a code that no receipt carries. */
@FunctionalInterface
interface ReceiptBook {

    Mono<ReceiptStatus> find(ReceiptCode code);
}
