// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.waiting;

import org.jianting.web.page.Frame;
import org.jspecify.annotations.Nullable;

/**
 * What waits, as one line says it.
 *
 * @param words what is to be done, with its number
 * @param left how many days there are, or how late it is; none without a deadline
 */
public record WaitingLine(
        Awaited waiting,
        String words,
        String address,
        String since,
        @Nullable String left) {

    public static WaitingLine of(Awaited waiting, Frame frame) {
        return new WaitingLine(
                waiting,
                words(waiting, frame),
                Places.of(waiting.errand(), waiting.consultation()),
                frame.moments().day(waiting.since()),
                left(waiting.deadline(), frame));
    }

    private static String words(Awaited waiting, Frame frame) {
        var key = "Errand." + waiting.errand().name();
        return frame.text(key, waiting.count());
    }

    private static @Nullable String left(@Nullable Deadline deadline, Frame frame) {
        if (deadline == null) {
            return null;
        }
        var lastDay = frame.moments().day(deadline.lastDay());
        if (deadline.late()) {
            return deadline.inWorkingDays()
                    ? frame.text("today.late.working", lastDay, -deadline.daysLeft())
                    : frame.text("today.late.days", lastDay, -deadline.daysLeft());
        }
        return deadline.inWorkingDays()
                ? frame.text("today.left.working", lastDay, deadline.daysLeft())
                : frame.text("today.left.days", lastDay, deadline.daysLeft());
    }

    public boolean isLate() {
        var deadline = waiting.deadline();
        return deadline != null && deadline.late();
    }
}
