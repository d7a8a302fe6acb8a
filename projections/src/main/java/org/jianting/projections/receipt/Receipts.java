// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.receipt;

import org.jianting.projections.views.View;
import org.jianting.projections.views.ViewStore;

/** The receipts in a store: the view that follows the record, and the reader. */
public record Receipts(View view, FindReceipt find) {

    public static Receipts in(ViewStore store) {
        var documents = ReceiptDocuments.in(store);
        return new Receipts(new ReceiptView(documents), new FindReceipt(documents));
    }
}
