// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Somebody has the form open while the program dies, is started again, and has lost every view. */
class FormOverARestartTest {

    private static final String DRAFT = "停车管理办法\n\n第一条　为了规范停车，制定本办法。\n\n第二条　夜间停车不收费。\n";

    @TempDir
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_form_that_was_open_is_sent_afterwards_once_and_its_receipt_can_be_read() throws Exception {
        try (var office = Office.open(directory, Instant.parse("2026-02-02T01:00:00Z"))) {
            var procedure = Procedure.prepare(office, "停车管理办法", DRAFT);
            procedure.publishNotice();
            office.move(Duration.ofDays(1));
            var form = "/c/" + procedure.id() + "/comment";
            var opened = office.get(form, "text/html", "en").words();
            var typed = new LinkedHashMap<>(Map.of("key", field(opened, "key"), "text", "夜间也请照明。"));
            var looked = body(post(office, form, typed));
            assertThat(looked).contains("It is not sent yet", "夜间也请照明。");

            office.kill();
            for (var views : new String[] {"views", "index"}) {
                assertThat(FileSystemUtils.deleteRecursively(office.data().resolve(views)))
                        .isTrue();
            }
            office.startAgain(Duration.ofHours(1));

            // The work was given out by a program that is no more; what signs it is in the vault.
            typed.put("step", "send");
            typed.put("work", field(looked, "work"));
            typed.put("number", number(field(looked, "work")));
            var sent = post(office, form, typed);
            assertThat(sent.statusCode()).isEqualTo(303);
            var receipt = sent.headers().firstValue("Location").orElseThrow();
            var again = post(office, form, typed);
            assertThat(again.headers().firstValue("Location")).contains(receipt);

            assertThat(office.get(receipt, "text/html", "en").words()).contains("We have your comment");
            assertThat(office.get(receipt + "/file", "text/plain", "en").words())
                    .contains("Receipt code: " + receipt.substring("/receipt/".length()));
            office.letViewsFollow();
            assertThat(office.json("/api/v1/consultations/" + procedure.id() + "/tally")
                            .get("received")
                            .asInt())
                    .isEqualTo(1);
            assertThat(office.get("/receipt/0000-0000-0000-0000-0000-00ZZ-ZZZZ", "text/html", "en")
                            .status())
                    .isEqualTo(404);
        }
    }

    private HttpResponse<String> post(Office office, String form, Map<String, String> fields)
            throws IOException, InterruptedException {
        var encoded = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return http.send(
                HttpRequest.newBuilder(URI.create(office.address() + form))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .header("Accept-Language", "en")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String body(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return Objects.requireNonNull(answer.body());
    }

    private static String field(String page, String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    /** What a browser does while its owner reads. */
    private static String number(String work) throws NoSuchAlgorithmException {
        var parts = work.split(" ", -1);
        var hash = MessageDigest.getInstance("SHA-256");
        for (long number = 0; ; number++) {
            if (HexFormat.of()
                    .formatHex(hash.digest((parts[0] + number).getBytes(UTF_8)))
                    .equals(parts[1])) {
                return Long.toString(number);
            }
        }
    }
}
