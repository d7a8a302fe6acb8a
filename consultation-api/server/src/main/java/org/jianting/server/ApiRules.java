// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianting.consultation.desk.Telling;
import org.jianting.consultation.verdict.Refusal;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The names of the rules that a feature can refuse by: those of its own refusals, and those that all features share. */
final class ApiRules {

    private static final String DESK = "org.jianting.consultation.desk";
    private static final String VERDICT = "org.jianting.consultation.verdict";

    private final Map<String, Map<Class<?>, Set<Refusal.Kind>>> read = new HashMap<>();

    SortedSet<String> in(String feature, Refusal.Kind kind) {
        return Stream.of(feature, DESK, VERDICT)
                .flatMap(home -> read.computeIfAbsent(home, ApiRules::read).entrySet().stream())
                .filter(refusal -> refusal.getValue().contains(kind))
                .map(refusal -> Refusal.ruleOf(refusal.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<Class<?>, Set<Refusal.Kind>> read(String home) {
        return refusals(home).collect(Collectors.toMap(refusal -> refusal, ApiRules::kinds));
    }

    /** What kind of no a refusal is, it says in its code; one that takes its words from elsewhere may be of any. */
    private static Set<Refusal.Kind> kinds(Class<?> refusal) {
        var named = Stream.of("telling", "kind")
                .flatMap(method -> Stream.concat(
                        MentionedInCode.membersOf(Refusal.Kind.class, refusal, method).stream(),
                        MentionedInCode.membersOf(Telling.class, refusal, method).stream()))
                .collect(Collectors.toSet());
        var kinds = Arrays.stream(Refusal.Kind.values())
                .filter(kind -> named.stream().anyMatch(kind.name()::equalsIgnoreCase))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Refusal.Kind.class)));
        return kinds.isEmpty() ? EnumSet.allOf(Refusal.Kind.class) : kinds;
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
