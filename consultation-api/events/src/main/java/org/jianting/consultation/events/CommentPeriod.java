// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

/** How long people may comment: a number of days, the first one not counted (民法典 art. 201). */
public record CommentPeriod(int length, PeriodUnit unit) {

    public CommentPeriod {
        if (length < 1 || length > 366) {
            throw new IllegalArgumentException("A comment period is 1 to 366 days long, not %d".formatted(length));
        }
    }
}
