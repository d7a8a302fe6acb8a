// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DocumentsTest extends ViewTest {

    record Count(int count) {

        Count more() {
            return new Count(count + 1);
        }
    }

    record Everything(
            ConsultationId id,
            Instant at,
            List<ClauseId> clauses,
            Map<String, Integer> counts,
            List<Count> nested,
            @Nullable String absent) {}

    private Documents<Count> documents;

    @BeforeEach
    void openDocuments() {
        documents = new Documents<>(store, "counts", Shape.of(Count.class));
    }

    @Test
    void a_document_comes_back_as_it_was_written() {
        var shape = new Documents<>(store, "everything", Shape.of(Everything.class));
        var value = new Everything(
                new ConsultationId("cns_1"),
                Instant.parse("2026-05-01T12:00:00.123456789Z"),
                List.of(new ClauseId("c-1"), new ClauseId("c-2-1")),
                Map.of("WEB", 3),
                List.of(new Count(7)),
                null);
        await(shape.open(List.of("a")).flatMap(folding -> {
            folding.changeFrom(value, "a", 5, same -> same);
            return folding.write();
        }));
        assertThat(await(shape.find("a"))).contains(value);
    }

    @Test
    void a_fact_at_or_before_the_position_of_the_document_changes_nothing() {
        count(documents, 3, 4);
        count(documents, 3, 4, 5);
        count(new Documents<>(store, "counts", Shape.of(Count.class)), 2, 5, 6);
        assertThat(await(documents.find("a"))).contains(new Count(4));
    }

    @Test
    void two_changes_of_one_fact_count_both() {
        await(documents.open(List.of("a")).flatMap(folding -> {
            folding.changeFrom(new Count(0), "a", 1, Count::more);
            folding.change("a", 1, Count::more);
            return folding.write();
        }));
        assertThat(await(documents.find("a"))).contains(new Count(2));
    }

    @Test
    void a_change_of_a_document_that_is_not_there_stops_the_view() {
        assertThatThrownBy(() -> await(documents.open(List.of("b")).flatMap(folding -> {
                    folding.change("b", 41_207, Count::more);
                    return folding.write();
                })))
                .hasMessageContaining("41,207")
                .hasMessageContaining("'b'");
    }

    @Test
    void nothing_is_written_over_a_document_that_somebody_else_has_changed() {
        count(documents, 1);
        var other = new Documents<>(store, "counts", Shape.of(Count.class));
        count(other, 2);
        assertThatThrownBy(() -> count(documents, 3)).isInstanceOf(WrittenElsewhere.class);
        assertThat(await(documents.find("a"))).contains(new Count(2));
        count(documents, 3);
        assertThat(await(documents.find("a"))).as("after reading it again").contains(new Count(3));
    }

    @Test
    void of_two_that_make_the_same_document_the_second_fails() {
        var other = new Documents<>(store, "counts", Shape.of(Count.class));
        var early = await(documents.open(List.of("a"))).orElseThrow();
        count(other, 1);
        early.changeFrom(new Count(0), "a", 1, Count::more);
        assertThatThrownBy(() -> await(early.write())).isInstanceOf(RuntimeException.class);
        assertThat(await(documents.find("a"))).contains(new Count(1));
    }

    private static void count(Documents<Count> documents, long... positions) {
        await(documents.open(List.of("a")).flatMap(folding -> {
            for (var position : positions) {
                folding.changeFrom(new Count(0), "a", position, Count::more);
            }
            return folding.write();
        }));
    }
}
