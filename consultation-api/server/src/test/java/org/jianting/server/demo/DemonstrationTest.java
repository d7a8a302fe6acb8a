// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jianting.server.Jianting;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The example plays on any day, whether or not the holidays of the year are known, and says by which rules. */
class DemonstrationTest {

    @TempDir
    Path directory;

    @ParameterizedTest(name = "looked at on {0}, the stories go by {1} and {2}")
    @CsvSource({
        // Both periods end in years that were announced.
        "2026-06-15T02:00:00Z, cn-major-decision, cn-normative-document",
        // The second one runs into a year that the table does not have.
        "2026-12-20T02:00:00Z, cn-major-decision, cn-demonstration",
        // Neither is known any more, and nobody has entered anything for years.
        "2027-06-01T02:00:00Z, cn-demonstration, cn-demonstration",
        "2030-01-01T02:00:00Z, cn-demonstration, cn-demonstration"
    })
    void the_example_is_played_to_its_end_and_is_open_for_comment(Instant today, String first, String second)
            throws Exception {
        try (var program = Jianting.start(
                "--jianting.port=0",
                "--jianting.limits=off",
                "--jianting.demo=true",
                "--jianting.demo-today=" + today,
                "--jianting.data=" + directory.resolve("data"))) {
            var caller =
                    new Caller("http://localhost:" + program.getEnvironment().getProperty("local.server.port"));
            var published = theOne(caller, "published");
            var open = theOne(caller, "open");
            assertThat(profile(caller, published)).isEqualTo(first);
            assertThat(profile(caller, open)).isEqualTo(second);
            caller.getOnceThere("/api/v1/consultations/" + id(published) + "/outcome");
            var receipt = caller.submit(id(open), "192.0.2.77", "key", Map.of("text", "建议延长夜间开放时间。"))
                    .get("receipt");
            assertThat(Instant.parse(receipt.get("receivedAt").asString())).isBetween(today, today.plusSeconds(600));
            assertThat(Files.readString(directory.resolve("data/demo/told.txt")).contains("演示规则"))
                    .isEqualTo(second.equals("cn-demonstration"));
        }
    }

    // The list follows the record, and the last fact of the example is a moment old.
    private static JsonNode theOne(Caller caller, String state) {
        var listed = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> caller.get("/api/v1/consultations?state=" + state).get("consultations"),
                        consultations -> consultations.size() == 1);
        return listed.get(0);
    }

    private static String id(JsonNode consultation) {
        return consultation.get("id").asString();
    }

    private static String profile(Caller caller, JsonNode consultation) {
        return caller.get("/api/v1/consultations/" + id(consultation))
                .at("/profile/name")
                .asString();
    }
}
