// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What was measured: a {@code name value} line at once for each, and a table for people at the end. */
final class Figures {

    private final Map<String, Double> figures = new LinkedHashMap<>();

    void add(String name, double value) {
        figures.put(name, value);
        System.out.println(name + " " + format(value));
        System.out.flush();
    }

    double of(String name) {
        return Objects.requireNonNull(figures.get(name), name);
    }

    void table() {
        System.out.println();
        figures.forEach((name, value) -> System.out.printf("%-32s %12s%n", name, format(value)));
    }

    /** To whoever watches; what is measured goes to the other stream. */
    static void say(String what) {
        System.err.println("# " + what);
    }

    private static String format(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.2f", value);
    }
}
