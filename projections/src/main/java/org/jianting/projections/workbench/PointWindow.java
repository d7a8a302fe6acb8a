// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.workbench;

import java.util.List;
import org.jianting.consultation.events.ChannelKind;

/**
 * Some rows of the table, column by column: the first of each list is about the first row, and so on.
 *
 * @param total how many rows were found altogether
 * @param from how many of them come before
 * @param points as they are printed, {@code 12} or {@code 12-2}
 * @param clauses what they are about, between commas
 * @param marks which of the rulings answers it; −1 where none does
 * @param words the first of the words; empty where they may not be read yet
 */
public record PointWindow(
        long position,
        int total,
        int from,
        List<String> points,
        List<String> clauses,
        List<ChannelKind> channels,
        List<Integer> marks,
        List<RulingMark> rulings,
        List<String> words) {}
