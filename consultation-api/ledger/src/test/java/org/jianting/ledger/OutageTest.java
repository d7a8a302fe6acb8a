// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.jianting.ledger.SampleFact.PeriodClosed;
import org.jianting.ledger.SampleFact.SubmissionSent;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutageTest {

    private static final LedgerSettings SETTINGS = LedgerSettings.defaults();
    private static final String TWO_AND_A_HALF_KILOBYTES = "字".repeat(850);

    @TempDir
    Path directory;

    @Test
    void a_full_disk_refuses_keeps_what_it_acknowledged_and_takes_more_once_there_is_room() throws Exception {
        long answered;
        try (var open = OpenLedger.in(directory, SETTINGS)) {
            open.store().writer().limitPages(60);
            var acknowledged = appendUntilRefused(open.desk());
            answered = acknowledged.size();
            assertThat(answered).isPositive();
            assertThat(open.ledger().head()).isEqualTo(answered);
            assertThatThrownBy(() -> open.desk().state(submission("still full")))
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining(directory.toString())
                    .hasMessageContaining("the disk is full. Nothing was recorded. Make room; no restart is needed.");
            everythingIsThere(open, acknowledged);

            open.store().writer().limitPages(1_000_000);
            assertThat(open.desk().state(submission("room again"))).isEqualTo(answered + 1);
        }
        assertThat(Ledger.verify(directory))
                .isInstanceOfSatisfying(
                        LedgerVerification.Intact.class,
                        intact -> assertThat(intact.events()).isEqualTo(answered + 1));
    }

    @Test
    void a_conflict_with_an_event_that_the_full_disk_refused_is_no_conflict() throws Exception {
        try (var open = OpenLedger.in(directory, SETTINGS)) {
            open.store().writer().limitPages(60);
            appendUntilRefused(open.desk());
            var ifStillOpen = AppendCondition.withCriteria(Desk.period("r"));
            var closings = new ArrayList<CompletableFuture<Long>>();
            for (var i = 0; i < 20; i++) {
                closings.add(open.desk().append(ifStillOpen, new PeriodClosed("r"), submission("in one transaction")));
            }
            for (var closing : closings) {
                assertThatThrownBy(() -> Desk.value(closing)).isInstanceOf(LedgerUnavailable.class);
            }
            open.store().writer().limitPages(1_000_000);
            assertThat(Desk.value(open.desk().append(ifStillOpen, new PeriodClosed("r"))))
                    .isPositive();
            assertThatThrownBy(() -> Desk.value(open.desk().append(ifStillOpen, new PeriodClosed("r"))))
                    .isInstanceOf(AppendEventsTransactionRejectedException.class);
        }
    }

    @Test
    void a_file_that_is_marked_read_only_is_not_opened() throws IOException {
        Ledger.open(directory, Desk.CODEC, SETTINGS).close();
        var file = directory.resolve(LedgerFiles.FILE);
        Assumptions.assumeTrue(
                file.getFileSystem().supportedFileAttributeViews().contains("posix"), "needs POSIX permissions");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertThatThrownBy(() -> Ledger.open(directory, Desk.CODEC, SETTINGS))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("read-only");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Ledger.open(directory, Desk.CODEC, SETTINGS).close();
    }

    @Test
    void a_file_that_becomes_read_only_refuses_and_loses_nothing() throws SQLException {
        try (var open = OpenLedger.in(directory, SETTINGS)) {
            open.desk().state(submission("before"));
            open.store().writer().forbidWriting(true);
            assertThatThrownBy(() -> open.desk().state(submission("refused")))
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("it is read-only. Nothing was recorded.");
            assertThat(open.ledger().at(1)).isPresent();
            open.store().writer().forbidWriting(false);
            assertThat(open.desk().state(submission("after"))).isEqualTo(2);
        }
        assertThat(Ledger.verify(directory)).isInstanceOf(LedgerVerification.Intact.class);
    }

    @Test
    void a_file_that_is_no_ledger_is_refused_and_left_as_it_is() throws IOException {
        var file = directory.resolve(LedgerFiles.FILE);
        var content = "Minutes of the meeting. ".repeat(1000);
        Files.writeString(file, content);
        assertThatThrownBy(() -> Ledger.open(directory, Desk.CODEC, SETTINGS))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("damaged or no ledger");
        assertThat(Files.readString(file)).isEqualTo(content);
        assertThat(Ledger.verify(directory)).isInstanceOf(LedgerVerification.Broken.class);
    }

    @Test
    void a_file_that_was_overwritten_in_the_middle_is_refused_and_left_as_it_is() throws IOException {
        record(50);
        var file = directory.resolve(LedgerFiles.FILE);
        var bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 8192, bytes.length, (byte) 0x5a);
        Files.write(file, bytes);
        assertThatThrownBy(() -> Ledger.open(directory, Desk.CODEC, SETTINGS)).isInstanceOf(LedgerUnavailable.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        // Refusing lets the directory go: whoever restores a backup must not have to restart the machine.
        DirectoryLock.of(directory).close();
    }

    @Test
    void a_changed_last_commit_is_noticed_when_the_ledger_is_opened() throws SQLException {
        record(20);
        sql("UPDATE events SET payload=CAST(replace(payload, 'text', 'test') AS BLOB) WHERE position=20");
        assertThatThrownBy(() -> Ledger.open(directory, Desk.CODEC, SETTINGS))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("Commit 20 of the ledger (the last is 20) is not as it was recorded");
    }

    @Test
    void a_missing_last_commit_is_noticed_when_the_ledger_is_opened() throws SQLException {
        record(20);
        sql("DELETE FROM commits WHERE number=20");
        assertThatThrownBy(() -> Ledger.open(directory, Desk.CODEC, SETTINGS))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("commit 19")
                .hasMessageContaining("commit 20");
    }

    @Test
    void a_second_ledger_on_the_same_directory_is_refused() {
        try (var first = Ledger.open(directory, Desk.CODEC, SETTINGS)) {
            assertThatThrownBy(() -> Ledger.open(directory, Desk.CODEC, SETTINGS))
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("%s is in use by process %d"
                            .formatted(directory, ProcessHandle.current().pid()));
            assertThatThrownBy(() -> Ledger.verify(directory)).isInstanceOf(LedgerUnavailable.class);
            assertThat(new Desk(first).state(submission("the first goes on"))).isEqualTo(1);
        }
        Ledger.open(directory, Desk.CODEC, SETTINGS).close();
    }

    @Test
    void a_second_process_on_the_same_directory_is_refused_and_told_who_holds_it() throws Exception {
        try (var first = Ledger.open(directory, Desk.CODEC, SETTINGS)) {
            var second = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            AppendUntilKilled.class.getName(),
                            directory.toString(),
                            "0")
                    .redirectErrorStream(true)
                    .start();
            var said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(second.waitFor()).isNotZero();
            assertThat(said)
                    .contains("The ledger directory %s is in use by process %d"
                            .formatted(directory, ProcessHandle.current().pid()))
                    .contains("Stop that process, or start with another directory");
            assertThat(new Desk(first).state(submission("the first goes on"))).isEqualTo(1);
        }
    }

    @Test
    void a_directory_without_a_ledger_cannot_be_verified() {
        assertThatThrownBy(() -> Ledger.verify(directory))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("There is no ledger in " + directory);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_directory_that_is_a_file_is_refused() throws IOException {
        var file = Files.writeString(directory.resolve("data"), "");
        assertThatThrownBy(() -> Ledger.open(file, Desk.CODEC, SETTINGS)).isInstanceOf(LedgerUnavailable.class);
    }

    private static SubmissionSent submission(String name) {
        return new SubmissionSent("r", name, TWO_AND_A_HALF_KILOBYTES);
    }

    private void record(int commits) {
        try (var ledger = Ledger.open(directory, Desk.CODEC, SETTINGS)) {
            for (var i = 0; i < commits; i++) {
                new Desk(ledger).state(new SubmissionSent("r", "s" + i, "text"));
            }
        }
    }

    private void sql(String change) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve(LedgerFiles.FILE));
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(change)).isPositive();
        }
    }

    /** Names of the submissions that were acknowledged, in order. */
    private static List<String> appendUntilRefused(Desk desk) {
        var acknowledged = new ArrayList<String>();
        for (var i = 0; i < 100_000; i++) {
            var name = "s" + i;
            try {
                assertThat(desk.state(submission(name))).isEqualTo(i + 1);
                acknowledged.add(name);
            } catch (LedgerUnavailable full) {
                return acknowledged;
            }
        }
        throw new AssertionError("the disk never became full");
    }

    private static void everythingIsThere(OpenLedger open, List<String> acknowledged) {
        var found = open.ledger().stream(1)
                .map(fact -> ((SubmissionSent) fact.payload()).submission())
                .toList();
        assertThat(found).isEqualTo(acknowledged);
        assertThat(open.store().eventsAfter(0, Integer.MAX_VALUE, Long.MAX_VALUE))
                .hasSameSizeAs(acknowledged);
    }
}
