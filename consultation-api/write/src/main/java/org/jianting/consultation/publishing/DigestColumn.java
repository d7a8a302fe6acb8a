// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jianting.consultation.events.Digest;
import org.jspecify.annotations.Nullable;

/** One digest to a number, thirty-three bytes each: a million of them as text would take four times that. */
final class DigestColumn {

    private static final int PAGE = 1_000;
    private static final int LENGTH = 32;

    private final List<String> algorithms = new ArrayList<>();
    private final Map<Integer, byte[]> pages = new HashMap<>();
    private final Map<Integer, Digest> ofOtherLength = new HashMap<>();

    void set(int number, Digest digest) {
        int colon = digest.value().indexOf(':');
        var hexadecimal = digest.value().substring(colon + 1);
        if (hexadecimal.length() != 2 * LENGTH) {
            ofOtherLength.put(number, digest);
            return;
        }
        var page = pages.computeIfAbsent(number / PAGE, first -> new byte[PAGE * (LENGTH + 1)]);
        int at = number % PAGE * (LENGTH + 1);
        page[at] = place(digest.value().substring(0, colon));
        System.arraycopy(HexFormat.of().parseHex(hexadecimal), 0, page, at + 1, LENGTH);
    }

    private byte place(String algorithm) {
        if (!algorithms.contains(algorithm)) {
            algorithms.add(algorithm);
        }
        return (byte) (algorithms.indexOf(algorithm) + 1);
    }

    /** Null when the number has none. */
    @Nullable
    String get(int number) {
        var odd = ofOtherLength.get(number);
        var page = pages.get(number / PAGE);
        int at = number % PAGE * (LENGTH + 1);
        if (odd != null || page == null || page[at] == 0) {
            return odd == null ? null : odd.value();
        }
        return algorithms.get(page[at] - 1) + ":" + HexFormat.of().formatHex(page, at + 1, at + 1 + LENGTH);
    }

    boolean has(int number) {
        var page = pages.get(number / PAGE);
        return ofOtherLength.containsKey(number) || (page != null && page[number % PAGE * (LENGTH + 1)] != 0);
    }
}
