// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.approvaltests.reporters.QuietReporter;
import org.jianting.ledger.JsonFacts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The JSON of each fact is in records that nobody may rewrite, so it is frozen in the approved files beside this class. A
 * failure here means that an old record would no longer be read: add a new fact instead of changing one.
 */
class FrozenFactsTest {

    private static final JsonFacts FACTS = JsonFacts.of(ConsultationEvent.class);
    private static final ObjectMapper PRETTY = new ObjectMapper();

    static Stream<Class<?>> facts() {
        return leaves(ConsultationEvent.class);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(FrozenFactsTest::leaves)
                : Stream.of(type);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void the_json_of_a_fact_never_changes(Class<?> type) throws Exception {
        var json = FACTS.encode(sample(type));
        Approvals.verify(
                PRETTY.writerWithDefaultPrettyPrinter().writeValueAsString(PRETTY.readTree(json)),
                new Options(QuietReporter.INSTANCE)
                        .forFile()
                        .withBaseName("frozen/" + type.getSimpleName())
                        .forFile()
                        .withExtension(".json"));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void a_fact_comes_back_from_its_json_as_it_was(Class<?> type) throws Exception {
        var fact = sample(type);
        assertThat(FACTS.decode(type.getSimpleName(), "1", FACTS.encode(fact))).isEqualTo(fact);
    }

    @ParameterizedTest
    @MethodSource("dispositions")
    void each_finding_is_frozen_with_what_it_has_to_prove(Class<?> type) throws Exception {
        var ruling = new RulingProposed(
                new ConsultationId("cns_sample"),
                1,
                new RulingId("rul_sample"),
                new Coverage(List.of(new PointRange(3, 8)), List.of(new PointPart(12, 2))),
                (Disposition) sample(type),
                new Unit("traffic", "交通处"),
                new StaffId("stf_sample"),
                Instant.parse("2026-05-01T04:00:00.123456Z"));
        var json = FACTS.encode(ruling);
        assertThat(FACTS.decode("RulingProposed", "1", json)).isEqualTo(ruling);
        Approvals.verify(
                PRETTY.writerWithDefaultPrettyPrinter().writeValueAsString(PRETTY.readTree(json)),
                new Options(QuietReporter.INSTANCE)
                        .forFile()
                        .withBaseName("frozen/RulingProposed." + type.getSimpleName())
                        .forFile()
                        .withExtension(".json"));
    }

    static Stream<Class<?>> dispositions() {
        return leaves(Disposition.class);
    }

    private static Object sample(Type type) throws Exception {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType().equals(List.class)
                    ? List.of(sample(generic.getActualTypeArguments()[0]))
                    : Map.of(sample(generic.getActualTypeArguments()[0]), sample(generic.getActualTypeArguments()[1]));
        }
        var raw = (Class<?>) type;
        if (raw.isEnum()) {
            // The last constant: a ChangeKind that is no change may not be cited.
            return raw.equals(ChangeKind.class) ? ChangeKind.CHANGED : raw.getEnumConstants()[0];
        }
        if (raw.isSealed()) {
            return sample(raw.getPermittedSubclasses()[0]);
        }
        return raw.isRecord() ? sampleRecord(raw) : SIMPLE.get(raw);
    }

    private static final Map<Class<?>, Object> SIMPLE = Map.of(
            String.class,
            "文字 text",
            int.class,
            1,
            Integer.class,
            7,
            long.class,
            1234567890123L,
            boolean.class,
            true,
            Instant.class,
            Instant.parse("2026-05-01T04:00:00.123456Z"),
            LocalDate.class,
            LocalDate.parse("2026-05-01"));

    private static final Map<Class<?>, String> NAMED = Map.of(
            ConsultationId.class, "cns_sample",
            SubmissionId.class, "sub_sample",
            RulingId.class, "rul_sample",
            StaffId.class, "stf_sample",
            ClauseId.class, "c-12",
            Digest.class, "sha-256:" + "0f".repeat(32));

    private static Object sampleRecord(Class<?> type) throws Exception {
        var components = type.getRecordComponents();
        var values = new ArrayList<>();
        for (var component : components) {
            values.add(NAMED.containsKey(type) ? NAMED.get(type) : value(type, component));
        }
        var constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        return constructor.newInstance(values.toArray());
    }

    private static Object value(Class<?> type, RecordComponent component) throws Exception {
        if (type.equals(PeriodExtended.class) && component.getName().equals("nowUntil")) {
            return Instant.parse("2026-05-08T04:00:00Z");
        }
        return sample(component.getGenericType());
    }
}
