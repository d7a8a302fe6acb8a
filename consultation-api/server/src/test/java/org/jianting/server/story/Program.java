// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A running {@link DrivenProgram}, seen from outside. */
final class Program implements AutoCloseable {

    private static final String READY = "Jianting is ready at ";
    private static final long PATIENCE_IN_SECONDS = 120;

    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final String address;

    private Program(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::listen);
        this.address = answer(READY).substring(READY.length());
    }

    /** @param directory gets {@code data}, its key, and {@code tmp} for whatever the JVM puts aside */
    static Program start(Path directory, Instant now) {
        try {
            var aside = Files.createDirectories(directory.resolve("tmp"));
            return new Program(java(
                            List.of("-Djava.io.tmpdir=" + aside),
                            DrivenProgram.class.getName(),
                            "--jianting.data=" + directory.resolve("data"),
                            "--jianting.port=0",
                            "--jianting.limits=off",
                            "--jianting.second-factor=nobody",
                            "--jianting.story-begins=" + now)
                    .start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A JVM like this one; on two cores its first minute is quicker with the simple compiler alone. */
    static ProcessBuilder java(List<String> options, String main, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx448m"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Daxoniq.update-checker.disabled=true"));
        command.addAll(options);
        command.addAll(List.of(
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), main));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.equals("done") || line.startsWith(READY)) {
                    answers.add(line);
                }
            }
        } catch (IOException killed) {
            said.add(killed.toString());
        }
    }

    private String answer(String beginning) {
        try {
            var answer = answers.poll(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
            if (answer == null || !answer.startsWith(beginning)) {
                process.destroyForcibly();
                throw new IllegalStateException("Not \"%s\": %s".formatted(beginning, String.join("\n", said)));
            }
            return answer;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    String address() {
        return address;
    }

    /** Everything it has printed, log and all. */
    List<String> said() {
        return said;
    }

    void move(Instant to) {
        tell("move " + to);
    }

    void staff(Person person) {
        tell("staff %s %s %s".formatted(person.username(), Person.PASSWORD, person.role()));
    }

    private void tell(String line) {
        try {
            var in = process.outputWriter(StandardCharsets.UTF_8);
            in.write(line + "\n");
            in.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        answer("done");
    }

    /** SIGKILL: no chance to finish anything. */
    void kill() {
        process.toHandle().destroyForcibly();
        await();
    }

    /** In good order. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyDead) {
            said.add(alreadyDead.toString());
        }
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("It does not end: " + String.join("\n", said));
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
