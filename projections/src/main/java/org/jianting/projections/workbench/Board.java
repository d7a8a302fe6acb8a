// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.Coverage;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.consultation.events.RulingId;
import org.jianting.projections.outcome.PointAddress;
import org.jianting.projections.workbench.RulingLog.Ruled;
import org.jianting.projections.workbench.RulingLog.Split;
import org.jianting.projections.workbench.RulingLog.Superseded;
import org.jspecify.annotations.Nullable;

/**
 * The whole table at one moment, in columns: a row for each point in the order of the roster. Twelve bytes a row and a few
 * hundred a ruling, so that a hundred thousand rows are looked through in a millisecond or two. It never changes; the next one
 * shares what could not have changed with it.
 */
final class Board {

    /** What stands in the column of rulings where nobody has ruled. */
    static final int NOBODY = -1;

    private final Head head;
    private final List<Columns> columns;
    private final List<RulingLog> log;
    private final List<Ruled> rulings;
    private final Map<RulingId, Superseded> superseded = new HashMap<>();
    private final Map<RulingId, Ruled> byId = new HashMap<>();
    private final int splits;
    private final int[] firstRow;
    private final int[] numbers;
    private final short[] parts;
    private final int[] holders;
    private final int[] standing;

    private Board(Head head, List<Columns> columns, List<RulingLog> log) {
        this.head = head;
        this.columns = columns;
        this.log = log;
        this.rulings = log.stream().flatMap(page -> page.rulings().stream()).toList();
        rulings.forEach(ruled -> byId.put(ruled.rulingId(), ruled));
        var split = log.stream().flatMap(page -> page.splits().stream()).toList();
        this.splits = split.size();
        log.forEach(page -> page.superseded().forEach(each -> superseded.put(each.replacement(), each)));
        this.firstRow = firstRows(head.count(), split);
        this.numbers = new int[firstRow[head.count() + 1]];
        this.parts = new short[numbers.length];
        nameRows();
        this.holders = new int[numbers.length];
        Arrays.fill(holders, NOBODY);
        for (var ruling = 0; ruling < rulings.size(); ruling++) {
            hold(rulings.get(ruling).coverage(), ruling);
        }
        this.standing = new int[rulings.size()];
        for (var holder : holders) {
            if (holder != NOBODY) {
                standing[holder]++;
            }
        }
    }

    /** Folded from what the view keeps; before the roster is sealed there is no row. */
    static Board of(Head head, List<Columns> columns, List<RulingLog> log) {
        return new Board(head, List.copyOf(columns), List.copyOf(log));
    }

    /** By number, from 1 to one beyond the last: where its first point stands. */
    private static int[] firstRows(int count, List<Split> splits) {
        var points = new int[count + 2];
        Arrays.fill(points, 1);
        splits.forEach(split -> points[split.number()] = split.points());
        var rows = new int[count + 2];
        for (var number = 1; number <= count; number++) {
            rows[number + 1] = rows[number] + points[number];
        }
        return rows;
    }

    private void nameRows() {
        for (var number = 1; number <= head.count(); number++) {
            var from = firstRow[number];
            var points = firstRow[number + 1] - from;
            for (var row = from; row < from + points; row++) {
                numbers[row] = number;
                parts[row] = (short) (points == 1 ? 0 : row - from + 1);
            }
        }
    }

    // In the order of the record: a later ruling on a point took it out of the earlier one, or it would have been
    // refused.
    private void hold(Coverage coverage, int ruling) {
        coverage.ranges()
                .forEach(range -> Arrays.fill(holders, firstRow[range.from()], firstRow[range.to() + 1], ruling));
        coverage.parts().forEach(part -> holders[firstRow[part.number()] + part.part() - 1] = ruling);
    }

    Head head() {
        return head;
    }

    List<Columns> columns() {
        return columns;
    }

    List<RulingLog> log() {
        return log;
    }

    int rows() {
        return numbers.length;
    }

    int splits() {
        return splits;
    }

    PointAddress point(int row) {
        return new PointAddress(numbers[row], parts[row]);
    }

    int number(int row) {
        return numbers[row];
    }

    /** The rows of a submission, or of one point of it; none where the roster has no such point. */
    int[] rowsOf(PointAddress point) {
        if (point.number() > head.count()) {
            return new int[0];
        }
        var from = firstRow[point.number()];
        var to = firstRow[point.number() + 1];
        if (point.part() == 0) {
            var all = new int[to - from];
            Arrays.setAll(all, index -> from + index);
            return all;
        }
        // A submission that is one point has a part 0 and no part 1.
        return point.part() <= to - from && to - from > 1 ? new int[] {from + point.part() - 1} : new int[0];
    }

    ChannelKind channel(int row) {
        var index = numbers[row] - 1;
        return columns.get(index / Columns.SIZE).channel(index % Columns.SIZE);
    }

    /** The clauses it is about, between commas. */
    String clauses(int row) {
        var index = numbers[row] - 1;
        return columns.get(index / Columns.SIZE).clauses().get(index % Columns.SIZE);
    }

    /** Which ruling answers the point, by its place among the rulings; {@link #NOBODY} where none does. */
    int holder(int row) {
        return holders[row];
    }

    @Nullable
    Ruled ruling(int row) {
        return holders[row] == NOBODY ? null : rulings.get(holders[row]);
    }

    List<Ruled> rulings() {
        return rulings;
    }

    @Nullable
    Ruled ruling(RulingId id) {
        return byId.get(id);
    }

    /** How many points a ruling answers still. */
    int standing(int ruling) {
        return standing[ruling];
    }

    @Nullable
    Superseded superseding(RulingId replacement) {
        return superseded.get(replacement);
    }

    int unruled() {
        return rows() - Arrays.stream(standing).sum();
    }

    /** Points by finding; kinds that were not used are left out. */
    Map<DispositionKind, Integer> figures() {
        var figures = new EnumMap<DispositionKind, Integer>(DispositionKind.class);
        for (var ruling = 0; ruling < standing.length; ruling++) {
            if (standing[ruling] > 0) {
                figures.merge(rulings.get(ruling).kind(), standing[ruling], Integer::sum);
            }
        }
        return figures;
    }

    /** Everybody whose ruling answers a point, in the order of their first. */
    List<Ruled> firstOfEach() {
        var firsts = new ArrayList<Ruled>();
        for (var ruling = 0; ruling < standing.length; ruling++) {
            var each = rulings.get(ruling);
            if (standing[ruling] > 0
                    && firsts.stream().noneMatch(first -> first.by().equals(each.by()))) {
                firsts.add(each);
            }
        }
        return firsts;
    }
}
