// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import java.util.Optional;

/**
 * The number of a clause: 12, or 12 with an insertion for 第十二条之一 and section 12A.
 *
 * @param inserted 0 for the clause itself
 */
record Ordinal(int number, int inserted) {

    // No statute counts higher; a longer number is a quantity at the beginning of a line, and would burst the id.
    private static final int HIGHEST = 9999;

    static Optional<Ordinal> of(String number) {
        return ChineseNumber.read(number).filter(read -> read <= HIGHEST).map(read -> new Ordinal(read, 0));
    }

    Optional<Ordinal> inserting(String number) {
        return of(number).map(insertion -> new Ordinal(this.number, insertion.number));
    }

    boolean follows(Ordinal other) {
        return number == other.number + 1 || (number == other.number && inserted == other.inserted + 1);
    }

    @Override
    public String toString() {
        return inserted == 0 ? "" + number : number + "z" + inserted;
    }
}
