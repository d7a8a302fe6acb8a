// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jianting.consultation.verdict.Words;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    void none_is_missing_from_the_list_of_their_rules() {
        var listed = new TreeSet<String>();
        Faults.rules().values().forEach(listed::addAll);
        var made = new TreeSet<String>();
        Arrays.stream(Faults.class.getDeclaredMethods())
                .filter(method -> method.getReturnType().equals(Fault.class))
                .forEach(method -> made.add(call(method).rule()));
        assertThat(made).hasSizeGreaterThan(20).isEqualTo(listed);
    }

    private static Fault call(java.lang.reflect.Method method) {
        var values = Arrays.stream(method.getParameterTypes())
                .map(FaultsTest::something)
                .toArray();
        try {
            method.setAccessible(true);
            return (Fault) method.invoke(null, values);
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new IllegalStateException(method.getName(), failed);
        }
    }

    private static Object something(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "int" -> 1;
            case "long" -> 1L;
            case "String" -> "x";
            case "List" -> List.of("x");
            case "SortedSet" -> new TreeSet<>(List.of("x"));
            case "Words" -> new Words("字", "word");
            case "Duration" -> Duration.ofSeconds(1);
            default -> throw new IllegalStateException(type.getName());
        };
    }
}
