// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.util.Arrays;

/** Positions without boxes: sourcing a large consultation may touch a million of them. */
final class PositionList {

    private long[] values = new long[16];
    private int size;

    void add(long position) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = position;
    }

    void addAll(PositionList other) {
        for (var i = 0; i < other.size; i++) {
            add(other.values[i]);
        }
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    long first() {
        return values[0];
    }

    long[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
