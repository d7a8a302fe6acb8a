// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.envelopes;

import java.util.Arrays;

/** Base 32 as Crockford writes it: no letter that can be taken for a digit, and none read differently when it is. */
final class Crockford {

    static final int BITS = 5;

    private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final byte[] VALUES = values();

    private Crockford() {}

    private static byte[] values() {
        var values = new byte[128];
        Arrays.fill(values, (byte) -1);
        for (byte value = 0; value < ALPHABET.length; value++) {
            values[ALPHABET[value]] = value;
            values[Character.toLowerCase(ALPHABET[value])] = value;
        }
        for (char looksLikeOne : "IiLl".toCharArray()) {
            values[looksLikeOne] = 1;
        }
        values['O'] = 0;
        values['o'] = 0;
        return values;
    }

    static char digit(int value) {
        return ALPHABET[value];
    }

    /** −1 for a character that is none of ours. */
    static int value(char digit) {
        return digit < VALUES.length ? VALUES[digit] : -1;
    }
}
