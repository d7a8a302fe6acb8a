// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jianting.ledger.SampleFact.PeriodClosed;
import org.jianting.ledger.SampleFact.PeriodOpened;
import org.jianting.ledger.SampleFact.SubmissionRuled;
import org.jianting.ledger.SampleFact.SubmissionSent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlatCostTest {

    private static final int FEW = 100;
    private static final int MANY = 20_000;

    @TempDir
    Path directory;

    @Test
    void deciding_on_one_submission_reads_as_many_rows_among_20_000_as_among_100() {
        var amongFew = rowsToDecideAmong(FEW, "few");
        assertThat(amongFew).isBetween(1L, 30L);
        assertThat(rowsToDecideAmong(MANY, "many")).isEqualTo(amongFew);
    }

    @Test
    void sourcing_by_tag_and_type_is_one_range_of_the_index() throws SQLException {
        try (var open = OpenLedger.in(directory, LedgerSettings.defaults());
                var connection = SqliteSchema.reader(directory.resolve(LedgerFiles.FILE));
                var plan = connection.prepareStatement("EXPLAIN QUERY PLAN " + SqliteReader.TAGGED_RANGE)) {
            assertThat(open.ledger().head()).isZero();
            var rows = plan.executeQuery();
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString("detail"))
                    .isEqualTo("SEARCH tagged USING PRIMARY KEY (tag=? AND name=? AND position>? AND position<?)");
            assertThat(rows.next()).as("a sort or a second step").isFalse();
        }
    }

    @Test
    void a_follower_of_few_facts_reads_few_of_the_many_between_them() {
        try (var filling = OpenLedger.in(directory, LedgerSettings.defaults())) {
            filling.desk().state(new PeriodOpened("r", Instant.EPOCH));
            for (var from = 0; from < MANY; from += FEW) {
                filling.desk().state(some(from, FEW));
            }
            filling.desk().state(new PeriodClosed("r"));
            filling.desk().state(some(MANY, FEW));
        }
        try (var open = OpenLedger.in(directory, LedgerSettings.defaults().withWindow(1, 1))) {
            var periods = EventCriteria.havingAnyTag().andBeingOneOfTypes("PeriodOpened", "PeriodClosed");
            var stream = open.ledger().stream(
                    StreamingCondition.startingFrom(new GlobalSequenceTrackingToken(0))
                            .or(periods),
                    null);
            var before = open.store().rowsRead();
            assertThat(Stream.generate(stream::next)
                            .takeWhile(Optional::isPresent)
                            .map(entry -> TrackingToken.fromContext(entry.orElseThrow())
                                    .orElseThrow()
                                    .position()
                                    .orElseThrow()))
                    .containsExactly(1L, MANY + 2L);
            assertThat(open.store().rowsRead() - before).isLessThan(1_000);
        }
    }

    private long rowsToDecideAmong(int submissions, String name) {
        // Nothing stays in memory, so that every look-up has to read its rows.
        var settings = LedgerSettings.defaults().withWindow(1, 1);
        var own = directory.resolve(name);
        assertThat(own.toFile().mkdirs()).isTrue();
        try (var filling = OpenLedger.in(own, settings)) {
            filling.desk().state(new PeriodOpened("r", Instant.EPOCH));
            for (var from = 0; from < submissions; from += FEW) {
                filling.desk().state(some(from, FEW));
            }
        }
        try (var open = OpenLedger.in(own, settings)) {
            decide(open.desk(), "s7");
            var before = open.store().rowsRead();
            decide(open.desk(), "s50");
            return open.store().rowsRead() - before;
        }
    }

    private static SampleFact[] some(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> new SubmissionSent("r", "s" + i, "text " + i))
                .toArray(SampleFact[]::new);
    }

    /** What a ruling has to know: the period of its round, the submission, and that both belong together. */
    private static void decide(Desk desk, String submission) {
        var belongsTogether = EventCriteria.havingTags(SampleFact.roundTag("r"), SampleFact.submissionTag(submission));
        var all = EventCriteria.either(Desk.period("r"), Desk.submission(submission), belongsTogether);
        var found = desk.find(all);
        assertThat(found.facts()).hasSize(2);
        Desk.value(desk.append(desk.nothingNew(all, found), new SubmissionRuled("r", submission, "why")));
    }
}
