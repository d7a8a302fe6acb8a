// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.verdict.Role;
import org.jianting.ledger.Ledger;
import org.jianting.server.accounts.Accounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

class LifecycleTest {

    private static final Map<String, Object> CONSULTATION = Map.of(
            "title", "园区停车管理办法",
            "matterKind", "OTHER",
            "basis", "年度计划",
            "decisionBody", "某管委会",
            "lead", Map.of("code", "u1", "name", "某局"));

    @TempDir
    Path directory;

    @Test
    void a_lost_master_key_is_said_to_be_lost_and_no_other_is_made_in_its_place() throws Exception {
        var data = directory.resolve("data");
        start(data).close();
        var key = directory.resolve("data.master-key");
        Files.delete(key);
        assertThatThrownBy(() -> start(data)).hasStackTraceContaining("its master key is not at");
        assertThat(key).doesNotExist();
    }

    @Test
    void what_was_recorded_is_there_after_a_restart_and_the_record_verifies() throws Exception {
        var data = directory.resolve("data");
        long head;
        try (var program = start(data)) {
            initiate(program);
            head = program.getBean(Ledger.class).head();
            assertThat(head).isPositive();

            // Two programs on one record would give the same positions to different facts.
            assertThatThrownBy(() -> start(data)).hasStackTraceContaining("in use");
        }
        assertThat(verified(data)).startsWith("0 Intact: ");
        try (var program = start(data)) {
            assertThat(program.getBean(Ledger.class).head()).isEqualTo(head);
        }
        tamper(data);
        assertThat(verified(data)).startsWith("1 Broken at commit 1");
    }

    @Test
    void a_directory_without_a_record_is_not_called_intact() {
        assertThat(verified(directory)).startsWith("2 ");
    }

    @Test
    void the_master_key_lies_beside_the_data_and_only_its_owner_reads_it() throws Exception {
        var data = directory.resolve("data");
        try (var program = start(data)) {
            var key = directory.resolve("data.master-key");
            assertThat(key).isRegularFile();
            assertThat(Files.getPosixFilePermissions(key))
                    .allSatisfy(right -> assertThat(right.name()).startsWith("OWNER_"));
            assertThat(program.isRunning()).isTrue();
        }
    }

    private static ConfigurableApplicationContext start(Path data) {
        return Jianting.start("--jianting.port=0", "--jianting.data=" + data, "--jianting.second-factor=nobody");
    }

    private static void initiate(ConfigurableApplicationContext program) {
        program.getBean(Accounts.class)
                .provide("handler", RunningServer.PASSWORD, new Unit("u1", "某局"), Set.of(Role.HANDLER));
        var client = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + program.getEnvironment().getProperty("local.server.port"))
                .build();
        var token = client.post()
                .uri("/api/v1/desk/session")
                .bodyValue(Map.of("username", "handler", "password", RunningServer.PASSWORD))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        client.post()
                .uri("/api/v1/desk/consultations")
                .header(
                        "Authorization",
                        "Bearer " + Objects.requireNonNull(token).get("token"))
                .bodyValue(CONSULTATION)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.position")
                .isNumber();
    }

    private static String verified(Path data) {
        var out = new ByteArrayOutputStream();
        int code = VerifyRecord.verify(data, new PrintStream(out, true, StandardCharsets.UTF_8));
        return code + " " + out.toString(StandardCharsets.UTF_8);
    }

    private static void tamper(Path data) throws Exception {
        try (var files = Files.list(DataDirectory.recordIn(data))) {
            var file = files.filter(path -> path.toString().endsWith(".db"))
                    .findFirst()
                    .orElseThrow();
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    var statement = connection.createStatement()) {
                assertThat(statement.executeUpdate(
                                "UPDATE events SET payload = CAST(payload || x'20' AS BLOB) WHERE position = 1"))
                        .isEqualTo(1);
            }
        }
    }
}
