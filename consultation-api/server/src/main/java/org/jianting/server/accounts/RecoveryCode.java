// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What opens the account of somebody whose device is lost: eighty random bits, once. So many that a plain hash of them is
 * enough; nobody tries them out.
 */
final class RecoveryCode {

    static final int AT_A_TIME = 10;

    // Without what is misread on paper: no l, o, 0 and 1.
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCode() {}

    static List<String> fresh() {
        return Stream.generate(RecoveryCode::one).limit(AT_A_TIME).toList();
    }

    private static String one() {
        return IntStream.range(0, GROUPS).mapToObj(group -> letters()).collect(Collectors.joining("-"));
    }

    private static String letters() {
        return RANDOM.ints(4, 0, LETTERS.length())
                .mapToObj(index -> LETTERS.substring(index, index + 1))
                .collect(Collectors.joining());
    }

    static String hash(String code) {
        return OneTimeToken.hash(plain(code));
    }

    /** However it was typed: with blanks or hyphens, in capitals, in the wide forms of a Chinese keyboard. */
    static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Pd}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
