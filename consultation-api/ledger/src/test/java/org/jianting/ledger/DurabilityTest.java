// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jianting.ledger.SampleFact.SubmissionSent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurabilityTest {

    private static final int KILLS = 20;
    private static final int MOST_ANSWERS_BEFORE_A_KILL = 4_000;
    private static final long NUMBERS_FOR_EACH_CHILD = 10_000_000;

    private record Answer(long number, int size, long lastPosition) {}

    @TempDir
    Path directory;

    private final Random random = new Random(713);

    @Test
    void what_was_acknowledged_survives_20_sigkills_at_random_moments() throws Exception {
        var answers = new ArrayList<Answer>();
        for (var kill = 0; kill < KILLS; kill++) {
            answers.addAll(answersUntilKilled(kill));
            assertThat(Ledger.verify(directory)).isInstanceOf(LedgerVerification.Intact.class);
        }
        assertThat(answers).hasSizeGreaterThan(KILLS);
        try (var ledger = Ledger.open(directory, Desk.CODEC, LedgerSettings.defaults())) {
            everyAnswerIsTrue(ledger, answers);
            noTransactionIsHalf(ledger);
        }
    }

    /** Kills the child right after a random one of its answers, so in the middle of later commits. */
    private List<Answer> answersUntilKilled(int kill) throws IOException, InterruptedException {
        var child = start(kill);
        var answers = new ArrayList<Answer>();
        try (var said = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII))) {
            var killAfter = 1 + random.nextInt(MOST_ANSWERS_BEFORE_A_KILL);
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                if (answers.size() == killAfter) {
                    // By its handle: killing the Process itself would also throw away what it has said already.
                    child.toHandle().destroyForcibly();
                }
                parse(line, answers);
            }
        } finally {
            child.destroyForcibly();
            assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(child.exitValue())
                .as("killed by signal 9, not ended by itself")
                .isEqualTo(128 + 9);
        return answers;
    }

    private Process start(int kill) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Daxoniq.update-checker.disabled=true",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        AppendUntilKilled.class.getName(),
                        directory.toString(),
                        Long.toString(kill * NUMBERS_FOR_EACH_CHILD))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The last line may be cut by the kill; an answer that nobody could read was not given. */
    private static void parse(String line, List<Answer> answers) {
        var parts = line.split(" ");
        if (parts.length == 3) {
            answers.add(new Answer(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2])));
        }
    }

    private static void everyAnswerIsTrue(Ledger ledger, List<Answer> answers) {
        for (var answer : answers) {
            for (var part = 0; part < answer.size(); part++) {
                var position = answer.lastPosition() - answer.size() + 1 + part;
                var fact = (SubmissionSent) ledger.at(position).orElseThrow().payload();
                assertThat(fact.submission()).isEqualTo(answer.number() + "-" + part);
            }
        }
    }

    private static void noTransactionIsHalf(Ledger ledger) {
        Map<Long, Integer> parts = new HashMap<>();
        ledger.stream(1).forEach(fact -> {
            var sent = (SubmissionSent) fact.payload();
            var name = sent.submission().split("-");
            var seen = parts.merge(Long.valueOf(name[0]), 1, Integer::sum);
            assertThat(Integer.parseInt(name[1])).as("parts stand in order").isEqualTo(seen - 1);
        });
        parts.forEach((number, count) -> assertThat(count).isEqualTo((int) (number % 3) + 1));
    }
}
