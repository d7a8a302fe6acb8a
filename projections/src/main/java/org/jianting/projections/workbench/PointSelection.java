// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.workbench;

import java.util.ArrayList;
import java.util.List;

/**
 * Many points at once, to be ruled on together.
 *
 * @param points how many
 * @param runs whole submissions with neighbouring numbers that one ruling, or none, answers
 * @param parts single points of split submissions
 */
public record PointSelection(long position, int points, List<Run> runs, List<Part> parts, List<RulingMark> rulings) {

    /**
     * Both numbers included.
     *
     * @param mark which of the rulings answers them; −1 where none does
     */
    public record Run(int from, int to, int mark) {}

    /** One point of a split submission. */
    public record Part(int number, int part, int mark) {}

    static PointSelection of(Board board, int[] rows) {
        var marks = new Marks(board);
        var runs = new ArrayList<Run>();
        var parts = new ArrayList<Part>();
        for (var row : rows) {
            var point = board.point(row);
            var mark = marks.of(row);
            if (point.part() > 0) {
                parts.add(new Part(point.number(), point.part(), mark));
            } else if (!runs.isEmpty()
                    && runs.getLast().to() == point.number() - 1
                    && runs.getLast().mark() == mark) {
                runs.set(runs.size() - 1, new Run(runs.getLast().from(), point.number(), mark));
            } else {
                runs.add(new Run(point.number(), point.number(), mark));
            }
        }
        return new PointSelection(board.head().position(), rows.length, runs, parts, marks.all());
    }
}
