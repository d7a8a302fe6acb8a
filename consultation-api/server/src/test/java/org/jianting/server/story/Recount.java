// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.story;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jianting.consultation.events.DispositionKind;
import tools.jackson.databind.JsonNode;

/** Counts again, from what was sent and not from anything that the program said. */
final class Recount {

    private Recount() {}

    static <T> Map<String, Integer> count(Collection<T> of, Function<T, ?> by) {
        return countAll(of.stream().map(by));
    }

    static Map<String, Integer> countAll(Stream<?> values) {
        var counts = new TreeMap<String, Integer>();
        values.forEach(value -> counts.merge(value.toString(), 1, Integer::sum));
        return counts;
    }

    /** What the program counted, without what it counted none of. */
    static Map<String, Integer> figures(JsonNode counted) {
        var figures = new TreeMap<String, Integer>();
        counted.properties().stream()
                .filter(figure -> figure.getValue().asInt() != 0)
                .forEach(
                        figure -> figures.put(figure.getKey(), figure.getValue().asInt()));
        return figures;
    }

    static Map<String, Integer> clauses(JsonNode counted, String figure) {
        var figures = new TreeMap<String, Integer>();
        counted.forEach(each ->
                figures.put(each.get("clause").asString(), each.get(figure).asInt()));
        return figures;
    }

    /** How many of the rulings are of these kinds. */
    static int of(Map<String, Integer> dispositions, DispositionKind... kinds) {
        return Stream.of(kinds)
                .mapToInt(kind -> dispositions.getOrDefault(kind.name(), 0))
                .sum();
    }

    static String percent(int count, int of) {
        return new BigDecimal(count)
                .scaleByPowerOfTen(2)
                .divide(new BigDecimal(of), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
