// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.receipt;

import org.jianting.projections.views.Documents;
import org.jianting.projections.views.Shape;
import org.jianting.projections.views.ViewStore;

/** The receipts, page by page, and the course of each consultation. */
record ReceiptDocuments(Documents<ReceiptPage> pages, Documents<Courses> courses) {

    static ReceiptDocuments in(ViewStore store) {
        return new ReceiptDocuments(
                new Documents<>(store, "receipt", Shape.inOneText(ReceiptPage.class)),
                new Documents<>(store, "receipt_courses", Shape.of(Courses.class)));
    }
}
