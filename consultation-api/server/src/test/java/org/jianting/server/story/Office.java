// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.story;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jianting.server.demo.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An office with its people, its data directory and its program, which may be stopped, killed and started again. */
final class Office implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String DESCRIPTION = "/api/v1/openapi.json";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path directory;
    private final List<String> said = new ArrayList<>();
    private Instant now;
    private Program program;
    private Caller caller;
    private PublicReader reader;
    private Described described = new Described(JSON.createObjectNode());

    private Office(Path directory, Instant now) {
        this.directory = directory;
        this.now = now;
        program = Program.start(directory, now);
        for (var person : Person.values()) {
            program.staff(person);
        }
        caller = signedIn();
        reader = new PublicReader(program.address());
        described = new Described(json(DESCRIPTION));
    }

    /** A new office: its people get their accounts. */
    static Office open(Path directory, Instant now) {
        return new Office(directory, now);
    }

    /** The same directory again, after {@link #close} or {@link #kill}. */
    void startAgain(Duration later) {
        now = now.plus(later);
        program = Program.start(directory, now);
        caller = signedIn();
        reader = new PublicReader(program.address());
        described = new Described(json(DESCRIPTION));
    }

    private Caller signedIn() {
        var newCaller = new Caller(program.address());
        for (var person : Person.values()) {
            newCaller.signIn(person.username(), Person.PASSWORD);
        }
        return newCaller;
    }

    String address() {
        return program.address();
    }

    Path directory() {
        return directory;
    }

    Path data() {
        return directory.resolve("data");
    }

    Instant now() {
        return now;
    }

    void moveTo(Instant later) {
        program.move(later);
        now = later;
    }

    void move(Duration by) {
        moveTo(now.plus(by));
    }

    JsonNode tell(Person person, String path, Object body) {
        var answer = caller.command(person.username(), path, body);
        described.mustKnow("post", "/api/v1/desk/consultations" + path, answer);
        return answer;
    }

    JsonNode submit(String consultation, String key, Object body) {
        var answer = caller.submit(consultation, "192.0.2.1", key, body);
        described.mustKnow("post", "/api/v1/consultations/%s/submissions".formatted(consultation), answer);
        return answer;
    }

    /** What somebody at the desk reads. */
    JsonNode read(Person person, String path) {
        var answer = caller.getAs(person.username(), path);
        described.mustKnow("get", path, answer);
        return answer;
    }

    PublicReader.Page get(String path) {
        return get(path, "*/*", "zh-Hans");
    }

    PublicReader.Page get(String path, String accept, String language) {
        try {
            return reader.get(path, accept, language);
        } catch (UncheckedIOException unanswered) {
            throw new IllegalStateException(
                    "%s was not answered; the program said: %s".formatted(path, String.join("\n", program.said())),
                    unanswered);
        }
    }

    JsonNode json(String path) {
        var page = get(path);
        if (!page.isThere()) {
            throw new IllegalStateException("%s: %d %s".formatted(path, page.status(), page.words()));
        }
        var answer = JSON.readTree(page.words());
        if (path.startsWith("/api/") && !path.equals(DESCRIPTION)) {
            described.mustKnow("get", path, answer);
        }
        return answer;
    }

    /** How many events the record holds. */
    long head() {
        return json("/actuator/views").get("head").asLong();
    }

    /** Waits until a reader sees what was recorded; otherwise nothing could be said about what a reader does not see. */
    void letViewsFollow() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> {
            var following = json("/actuator/views");
            long head = following.get("head").asLong();
            return following
                    .get("views")
                    .valueStream()
                    .allMatch(view -> view.get("followedTo").asLong() >= head);
        });
    }

    void kill() {
        program.kill();
        said.addAll(program.said());
    }

    @Override
    public void close() {
        program.close();
        said.addAll(program.said());
    }

    /** Everything that was printed since it was opened, by all processes that have ended. */
    List<String> said() {
        return said;
    }
}
