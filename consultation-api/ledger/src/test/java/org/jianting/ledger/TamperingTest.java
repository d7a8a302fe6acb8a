// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jianting.ledger.LedgerVerification.Broken;
import org.jianting.ledger.LedgerVerification.Check;
import org.jianting.ledger.LedgerVerification.Intact;
import org.jianting.ledger.SampleFact.PeriodOpened;
import org.jianting.ledger.SampleFact.SubmissionSent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TamperingTest {

    /** Commit 1 holds position 1, commit 2 positions 2 and 3, commit 3 position 4, commit 4 positions 5 and 6, and so on. */
    private static final int COMMITS = 40;

    private static final int EVENTS = 60;

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void record_some() {
        file = directory.resolve(LedgerFiles.FILE);
        try (var ledger = Ledger.open(directory, Desk.CODEC, LedgerSettings.defaults())) {
            var desk = new Desk(ledger);
            for (var i = 0; i < COMMITS / 2; i++) {
                desk.state(new PeriodOpened("round" + i, Instant.EPOCH.plusSeconds(i)));
                desk.state(
                        new SubmissionSent("round" + i, "first" + i, "征求意见 " + i),
                        new SubmissionSent("round" + i, "second" + i, "marked text " + i));
            }
        }
    }

    @Test
    void an_untouched_record_says_how_many_events_it_checked_and_how_fast() {
        var intact = (Intact) Ledger.verify(directory);
        assertThat(intact.events()).isEqualTo(EVENTS);
        assertThat(intact.commits()).isEqualTo(COMMITS);
        assertThat(intact.eventsPerSecond()).isPositive();
        assertThat(intact)
                .asString()
                .startsWith("Intact: 60 events in 40 commits checked in")
                .contains("events/s");
    }

    @Test
    void an_empty_record_is_intact() {
        var empty = directory.resolve("empty");
        Ledger.open(empty, Desk.CODEC, LedgerSettings.defaults()).close();
        assertThat(Ledger.verify(empty))
                .isInstanceOfSatisfying(
                        Intact.class, intact -> assertThat(intact.events()).isZero());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id='x' || substr(id, 2)",
                "name='PeriodOpened'",
                "version='2'",
                "time=time + 1",
                "tags=CAST(replace(tags, 'round', 'Round') AS BLOB)",
                "metadata=CAST(replace(metadata, 'test', 'tost') AS BLOB)",
                "payload=CAST(replace(payload, 'text', 'test') AS BLOB)",
                "position=1000"
            })
    void a_change_to_any_part_of_an_event_is_found_in_its_commit(String change) throws SQLException {
        sql("UPDATE events SET %s WHERE position=30".formatted(change));
        assertBrokenAtCommit(20);
    }

    @Test
    void any_flipped_byte_of_any_stored_event_is_found() throws IOException {
        var untouched = Files.readAllBytes(file);
        var random = new Random(14);
        for (var round = 0; round < 60; round++) {
            var position = 1 + random.nextInt(EVENTS);
            var payload = payloadOf(position);
            flipInEveryCopy(untouched, payload, random.nextInt(payload.length()), 1 << random.nextInt(8));
            var found = Ledger.verify(directory);
            assertThat(found).as("%s, position %d", payload, position).isInstanceOf(Broken.class);
            assertThat(((Broken) found).commit()).isEqualTo(commitOf(position));
            Files.write(file, untouched);
        }
    }

    @Test
    void a_flipped_byte_anywhere_in_the_file_never_changes_what_an_intact_record_says() throws IOException {
        var untouched = Files.readAllBytes(file);
        var before = contents();
        var random = new Random(37);
        for (var round = 0; round < 150; round++) {
            flip(100 + random.nextInt(untouched.length - 100), 1 << random.nextInt(8));
            if (Ledger.verify(directory) instanceof Intact) {
                assertThat(contents()).isEqualTo(before);
            }
            Files.write(file, untouched);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 30, 60})
    void a_deleted_event_is_found(long position) throws SQLException {
        sql("DELETE FROM events WHERE position=" + position);
        sql("DELETE FROM tagged WHERE position=" + position);
        assertBrokenAtCommit(commitOf(position));
    }

    @Test
    void a_deleted_event_whose_followers_moved_up_is_found() throws SQLException {
        sql("DELETE FROM events WHERE position=30");
        for (var position = 31; position <= EVENTS; position++) {
            sql("UPDATE events SET position=%d WHERE position=%d".formatted(position - 1, position));
        }
        assertBrokenAtCommit(20);
    }

    @Test
    void a_deleted_last_commit_is_found() throws SQLException {
        sql("DELETE FROM commits WHERE number=" + COMMITS);
        sql("DELETE FROM events WHERE position>58");
        sql("DELETE FROM tagged WHERE position>58");
        assertThat(Ledger.verify(directory))
                .asInstanceOf(InstanceOfAssertFactories.type(Broken.class))
                .extracting(Broken::commit, Broken::check)
                .containsExactly((long) COMMITS, Check.TIP_IS_THE_LAST_COMMIT);
    }

    @Test
    void a_deleted_commit_in_the_middle_is_found() throws SQLException {
        sql("DELETE FROM commits WHERE number=20");
        assertBrokenAtCommit(20);
    }

    @Test
    void two_swapped_events_are_found() throws SQLException {
        sql("UPDATE events SET position=1000 WHERE position=29");
        sql("UPDATE events SET position=29 WHERE position=30");
        sql("UPDATE events SET position=30 WHERE position=1000");
        assertBrokenAtCommit(20);
    }

    @Test
    void an_event_inserted_at_the_end_is_found() throws SQLException {
        sql(
                "INSERT INTO events SELECT 61, id, name, version, time, tags, metadata, payload FROM events WHERE position=5");
        assertBrokenAtCommit(COMMITS + 1);
    }

    @Test
    void an_event_inserted_in_the_middle_is_found() throws SQLException {
        for (var position = EVENTS; position >= 31; position--) {
            sql("UPDATE events SET position=%d WHERE position=%d".formatted(position + 1, position));
        }
        sql(
                "INSERT INTO events SELECT 31, id, name, version, time, tags, metadata, payload FROM events WHERE position=5");
        assertBrokenAtCommit(21);
    }

    @Test
    void a_commit_hashed_again_after_a_change_is_found_at_the_next_one() throws SQLException {
        sql("UPDATE events SET version='2' WHERE position=30");
        sql("UPDATE commits SET hash=x'%s' WHERE number=20".formatted(rehashed(20)));
        assertBrokenAtCommit(21);
    }

    @ParameterizedTest
    @CsvSource({
        "30, DELETE FROM tagged WHERE position=30 AND tag LIKE 'submission%'",
        "30, INSERT INTO tagged VALUES ('round=another' | 'SubmissionSent' | 30)",
        "30, UPDATE tagged SET name='PeriodOpened' WHERE position=30",
        "31, UPDATE tagged SET position=31 WHERE position=30 AND tag LIKE 'submission%'"
    })
    void an_index_that_hides_or_invents_a_tag_is_found(long position, String change) throws SQLException {
        sql(change.replace('|', ','));
        var found = (Broken) Ledger.verify(directory);
        assertThat(found.check()).isEqualTo(Check.TAGS_ARE_INDEXED);
        assertThat(found.position()).isBetween(30L, position);
        assertThat(found.commit()).isEqualTo(commitOf(found.position()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE commits SET newest_time=newest_time+1 WHERE number=20",
                "UPDATE commits SET previous_hash=x'00' WHERE number=20",
                "UPDATE commits SET hash=x'00' WHERE number=20",
                "UPDATE commits SET first=first-1 WHERE number=20",
                "UPDATE commits SET last=last+1 WHERE number=20"
            })
    void a_changed_commit_is_found(String change) throws SQLException {
        sql(change);
        assertBrokenAtCommit(20);
    }

    private void assertBrokenAtCommit(long commit) {
        assertThat(Ledger.verify(directory))
                .asInstanceOf(InstanceOfAssertFactories.type(Broken.class))
                .satisfies(broken ->
                        assertThat(broken.commit()).as(broken.toString()).isEqualTo(commit))
                .asString()
                .contains("commit %d,".formatted(commit));
    }

    private static long commitOf(long position) {
        return (position - 1) / 3 * 2 + (position % 3 == 1 ? 1 : 2);
    }

    private String rehashed(long commit) throws SQLException {
        try (var connection = SqliteSchema.reader(file)) {
            var reader = new SqliteReader(connection, new LongAdder());
            var hash = HashChain.using("SHA-256")
                    .commitHash(reader.commitsAfter(commit - 1, 1).getFirst());
            return HexFormat.of().formatHex(hash);
        }
    }

    private List<String> contents() {
        try (var ledger = Ledger.open(directory, Desk.CODEC, LedgerSettings.defaults())) {
            return ledger.stream(1)
                    .map(fact -> fact + " "
                            + fact.tags().stream()
                                    .sorted(Comparator.comparing(Object::toString))
                                    .toList() + new String(fact.bytes(), StandardCharsets.UTF_8) + fact.metadata())
                    .toList();
        }
    }

    private void sql(String change) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(change)).isPositive();
        }
    }

    /** As it stands in the file, byte for byte, in Latin-1. */
    private String payloadOf(long position) {
        try (var ledger = Ledger.open(directory, Desk.CODEC, LedgerSettings.defaults())) {
            return new String(ledger.at(position).orElseThrow().bytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** SQLite leaves dead copies behind where it moved a row, so the one that lives is not always the first. */
    private void flipInEveryCopy(byte[] untouched, String payload, int offset, int bit) throws IOException {
        var all = new String(untouched, StandardCharsets.ISO_8859_1);
        for (var at = all.indexOf(payload); at >= 0; at = all.indexOf(payload, at + 1)) {
            flip(at + offset, bit);
        }
    }

    private void flip(long offset, int bit) throws IOException {
        try (var access = new RandomAccessFile(file.toFile(), "rw")) {
            access.seek(offset);
            var old = access.read();
            access.seek(offset);
            access.write(old ^ bit);
        }
    }
}
