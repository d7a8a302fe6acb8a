// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.importing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what there is to say about one file. */
final class Remarks {

    /** @param kind the remark's stable name */
    record Counted(String kind, int count, String zh, String en) {}

    private final Map<Remark, Integer> counts = new EnumMap<>(Remark.class);

    void count(Remark remark) {
        count(remark, 1);
    }

    void count(Remark remark, int more) {
        if (more > 0) {
            counts.merge(remark, more, Integer::sum);
        }
    }

    List<Counted> all() {
        return counts.entrySet().stream()
                .map(entry -> counted(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Counted counted(Remark remark, int count) {
        var words = remark.words(count);
        return new Counted(remark.name(), count, words.zh(), words.en());
    }
}
