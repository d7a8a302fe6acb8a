// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rulings that an answer mentions, each once, in the order in which they are first mentioned. */
final class Marks {

    private final Board board;
    private final Map<Integer, Integer> places = new HashMap<>();
    private final List<RulingMark> marks = new ArrayList<>();

    Marks(Board board) {
        this.board = board;
    }

    /** Where the mark of this row stands among them; {@link Board#NOBODY} where nobody has ruled. */
    int of(int row) {
        var holder = board.holder(row);
        if (holder == Board.NOBODY) {
            return Board.NOBODY;
        }
        return places.computeIfAbsent(holder, ruling -> {
            marks.add(RulingMark.of(board.rulings().get(ruling)));
            return marks.size() - 1;
        });
    }

    List<RulingMark> all() {
        return List.copyOf(marks);
    }
}
