// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.NoticePublished;
import org.jianting.projections.outcome.ARound;
import org.jianting.projections.outcome.RecordedFacts;
import org.jianting.projections.views.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {

    @TempDir
    private Path path;

    private final List<ConsultationEvent> facts = new ARound("one").published();
    private final RecordedFacts record = ARound.record(facts);

    private void follow(SearchIndex index) {
        new SearchView(index, record).apply(notice()).block();
    }

    private List<Fact> notice() {
        return facts.stream()
                .filter(NoticePublished.class::isInstance)
                .map(fact -> new Fact(4, fact))
                .toList();
    }

    private static int documents(SearchIndex index) {
        return index.ask(searcher -> searcher.count(new MatchAllDocsQuery()));
    }

    @Test
    void a_new_index_begins_before_the_first_fact() {
        try (var index = SearchIndex.open(path)) {
            assertThat(index.position()).isEqualTo(-1);
            assertThat(documents(index)).isZero();
        }
    }

    @Test
    void an_index_that_is_opened_again_knows_its_position_and_its_documents() {
        int before;
        try (var index = SearchIndex.open(path)) {
            follow(index);
            before = documents(index);
        }
        try (var index = SearchIndex.open(path)) {
            assertThat(index.position()).isEqualTo(4);
            assertThat(documents(index)).isEqualTo(before).isPositive();
        }
    }

    @Test
    void what_was_not_committed_is_as_if_it_had_not_been() throws IOException {
        try (var index = SearchIndex.open(path)) {
            follow(index);
            index.removeGroup("cns_one/notice");
        }
        try (var index = SearchIndex.open(path)) {
            assertThat(documents(index)).isPositive();
            assertThat(index.position()).isEqualTo(4);
        }
    }

    @Test
    void a_damaged_index_begins_empty_whichever_file_was_damaged() throws IOException {
        try (var index = SearchIndex.open(path)) {
            follow(index);
        }
        List<Path> files;
        try (var listed = Files.list(path)) {
            files = listed.filter(file -> !file.endsWith("write.lock")).toList();
        }
        for (var file : files) {
            var bytes = Files.readAllBytes(file);
            var damaged = bytes.clone();
            damaged[damaged.length / 2] ^= 0x55;
            Files.write(file, damaged);
            try (var index = SearchIndex.open(path)) {
                assertThat(index.position()).as(file.toString()).isEqualTo(-1);
                follow(index);
                assertThat(documents(index)).isPositive();
            }
            try (var stale = Files.list(path)) {
                for (var each : stale.toList()) {
                    Files.delete(each);
                }
            }
            try (var index = SearchIndex.open(path)) {
                follow(index);
            }
        }
    }

    @Test
    void an_index_in_use_is_neither_shared_nor_thrown_away() {
        try (var index = SearchIndex.open(path)) {
            follow(index);
            assertThatThrownBy(() -> SearchIndex.open(path))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("in use by another process");
            assertThat(documents(index)).isPositive();
        }
    }

    @Test
    void clearing_forgets_documents_and_position() throws IOException {
        try (var index = SearchIndex.open(path)) {
            follow(index);
            index.clear();
            assertThat(documents(index)).isZero();
            assertThat(index.position()).isEqualTo(-1);
        }
    }
}
