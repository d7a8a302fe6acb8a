// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.sql.SQLException;
import java.util.List;

/**
 * The positions that carry all of several tags. It leaps from tag to tag instead of reading one tag to its end, so that
 * the rarest tag sets the cost: one submission within a consultation of a million is found in a handful of rows.
 */
final class SqliteIntersection {

    private SqliteIntersection() {}

    static PositionList of(SqliteReader reader, List<String> tags, String name, long after, long upTo, int atMost)
            throws SQLException {
        return switch (tags.size()) {
            case 0 -> reader.named(name, after, upTo, atMost);
            case 1 -> reader.tagged(tags.getFirst(), name, after, upTo, atMost);
            default -> leap(reader, tags, name, after, upTo, atMost);
        };
    }

    private static PositionList leap(
            SqliteReader reader, List<String> tags, String name, long after, long upTo, int atMost)
            throws SQLException {
        var found = new PositionList();
        var floor = after;
        var candidate = -1L;
        var agreed = 0;
        for (var turn = 0; found.size() < atMost; turn = (turn + 1) % tags.size()) {
            var next = reader.tagged(tags.get(turn), name, floor, upTo, 1);
            if (next.isEmpty()) {
                return found;
            }
            agreed = next.first() == candidate ? agreed + 1 : 1;
            candidate = next.first();
            floor = candidate - 1;
            if (agreed == tags.size()) {
                found.add(candidate);
                floor = candidate;
                agreed = 0;
            }
        }
        return found;
    }
}
