// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a crash leaves among the attached files goes at the next start. */
class LeftAttachmentsTest {

    private static final String DRAFT = """
            # 停车管理办法

            第一条　为了规范停车秩序，制定本办法。
            """;

    @TempDir
    Path directory;

    @Test
    void a_start_removes_a_file_that_no_submission_names_and_leaves_the_others() throws Exception {
        try (var office = Office.open(directory, Instant.parse("2026-02-02T01:00:00Z"))) {
            var procedure = Procedure.prepare(office, "停车管理办法", DRAFT);
            procedure.publishNotice();
            office.move(Duration.ofDays(1));
            office.submit(procedure.id(), "one", withAttachment());
            office.kill();

            var attachments = office.data().resolve("attachments");
            var recorded = files(attachments);
            assertThat(recorded).hasSize(1);
            // As when the program dies after the file and before the fact.
            Files.writeString(attachments.resolve("0f".repeat(32)), "sealed, and on no record");

            office.startAgain(Duration.ofHours(1));
            assertThat(files(attachments)).isEqualTo(recorded);
            office.kill();
            assertThat(office.said()).anyMatch(line -> line.contains("Removed 1 attached file(s)"));
        }
    }

    private static List<String> files(Path attachments) throws IOException {
        try (var list = Files.list(attachments)) {
            return list.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static Map<String, Object> withAttachment() {
        var body = new HashMap<>(
                new Comment("one", ChannelKind.WEB, "附件中有说明。", SourceKind.INDIVIDUAL, List.of()).submission());
        var content = "停车位示意图".getBytes(StandardCharsets.UTF_8);
        body.put(
                "attachments",
                List.of(Map.of(
                        "name",
                        "说明.txt",
                        "mediaType",
                        "text/plain",
                        "content",
                        Base64.getEncoder().encodeToString(content))));
        return body;
    }
}
