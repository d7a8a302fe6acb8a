// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianting.consultation.verdict.Refusal;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The names of the rules that a feature can refuse by: those of its own refusals, and those that all features share. */
final class ApiRules {

    private static final String DESK = "org.jianting.consultation.desk";
    private static final String VERDICT = "org.jianting.consultation.verdict";

    /** Met before anything is asked. */
    static final Set<String> OF_THE_DOOR = Set.of("wrong-role", "outside-unit");

    private ApiRules() {}

    static SortedSet<String> in(String feature) {
        return Stream.of(feature, DESK, VERDICT)
                .flatMap(ApiRules::refusals)
                .map(Refusal::ruleOf)
                .filter(rule -> !OF_THE_DOOR.contains(rule))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Class<?>> refusals(String home) {
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:%s/*.class".formatted(home.replace('.', '/')));
            return Arrays.stream(files)
                    .map(ApiRules::nameOf)
                    .<Class<?>>map(name -> load(home + "." + name))
                    .filter(type -> Refusal.class.isAssignableFrom(type) && type.isRecord())
                    // One that goes by the name of another is listed under that.
                    .filter(type -> Arrays.stream(type.getDeclaredMethods())
                            .noneMatch(method -> method.getName().equals("rule")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(home, unreadable);
        }
    }

    private static String nameOf(Resource file) {
        return Objects.requireNonNull(file.getFilename()).replaceFirst("\\.class$", "");
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ApiRules.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(name, gone);
        }
    }
}
