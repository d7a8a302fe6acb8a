// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The receipts of {@value #SIZE} neighbouring positions of the record: one document, however busy the hour was. */
record ReceiptPage(List<ReceiptEntry> entries) {

    static final int SIZE = 256;
    static final ReceiptPage EMPTY = new ReceiptPage(List.of());

    static String idOf(long position) {
        return Long.toString(position / SIZE);
    }

    static int offsetOf(long position) {
        return (int) (position % SIZE);
    }

    Optional<ReceiptEntry> at(long position) {
        var offset = offsetOf(position);
        return entries.stream().filter(entry -> entry.offset() == offset).findFirst();
    }

    ReceiptPage with(ReceiptEntry entry) {
        var all = new ArrayList<ReceiptEntry>(entries.size() + 1);
        all.addAll(entries);
        all.add(entry);
        return new ReceiptPage(all);
    }

    ReceiptPage change(long position, UnaryOperator<ReceiptEntry> to) {
        var offset = offsetOf(position);
        return new ReceiptPage(entries.stream()
                .map(entry -> entry.offset() == offset ? to.apply(entry) : entry)
                .toList());
    }
}
