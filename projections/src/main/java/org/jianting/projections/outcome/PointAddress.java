// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number under which a point (意见点) is printed: {@code 12}, or {@code 12-2} where submission 12 raised several.
 *
 * @param part 0 where the submission is one point
 */
public record PointAddress(int number, int part) implements Comparable<PointAddress> {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,8})(?:-([1-9][0-9]{0,3}))?");
    private static final Comparator<PointAddress> ORDER =
            Comparator.comparingInt(PointAddress::number).thenComparingInt(PointAddress::part);

    /** Reads {@code 12} or {@code 12-2}; anything else is no address. */
    public static Optional<PointAddress> parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var part = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
        return Optional.of(new PointAddress(Integer.parseInt(match.group(1)), part));
    }

    @Override
    public int compareTo(PointAddress other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return part == 0 ? Integer.toString(number) : number + "-" + part;
    }
}
