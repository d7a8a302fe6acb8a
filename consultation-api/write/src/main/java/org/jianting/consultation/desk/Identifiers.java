// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.desk;

import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/**
 * Fresh names: a prefix, the time and chance. They sort by time, which keeps the record's index compact, and they are no
 * secret: what must not be guessed is drawn elsewhere.
 */
@Component
public final class Identifiers {

    private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int LENGTH = 26;
    private static final int TIME_LENGTH = 10;
    private static final int BITS = 5;

    private final Clock clock;

    public Identifiers(Clock clock) {
        this.clock = clock;
    }

    /** Such as {@code sub_01K…} for the prefix {@code sub_}. */
    public String next(String prefix) {
        var name = new char[prefix.length() + LENGTH];
        prefix.getChars(0, prefix.length(), name, 0);
        var random = ThreadLocalRandom.current();
        write(clock.millis(), name, prefix.length(), TIME_LENGTH);
        write(random.nextLong(), name, prefix.length() + TIME_LENGTH, (LENGTH - TIME_LENGTH) / 2);
        write(random.nextLong(), name, prefix.length() + TIME_LENGTH + 8, (LENGTH - TIME_LENGTH) / 2);
        return new String(name);
    }

    private static void write(long bits, char[] into, int from, int length) {
        for (int i = length - 1; i >= 0; i--) {
            into[from + i] = ALPHABET[(int) (bits & (ALPHABET.length - 1))];
            bits >>>= BITS;
        }
    }
}
