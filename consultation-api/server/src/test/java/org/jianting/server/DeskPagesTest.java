// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.verdict.Role;
import org.jianting.server.accounts.Accounts;
import org.jianting.web.accounts.AccountAct;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The pages of accounts and of the audit over the real program. */
class DeskPagesTest {

    private static final Pattern NUMBER = Pattern.compile("<td class=\"number\">(\\d+)</td>");

    private final RunningServer server = RunningServer.shared();

    @Test
    void accounts_and_the_audit_are_for_those_who_keep_watch() {
        assertThat(status("/desk/accounts", Role.HANDLER)).isEqualTo(403);
        assertThat(status("/desk/audit", Role.HANDLER)).isEqualTo(403);
        assertThat(status("/desk/audit.csv", Role.SYSTEM_ADMINISTRATOR)).isEqualTo(403);
        assertThat(status("/desk/accounts", Role.SYSTEM_ADMINISTRATOR)).isEqualTo(200);
        assertThat(status("/desk/accounts/stf_nobody", Role.AUDITOR)).isEqualTo(404);
        assertThat(status("/desk/audit", Role.AUDITOR)).isEqualTo(200);
        assertThat(status("/desk/me", Role.HANDLER)).isEqualTo(200);
    }

    @Test
    void an_auditor_is_offered_nothing_to_press() {
        assertThat(page("/desk/accounts", Role.AUDITOR)).doesNotContain("/api/v1/desk/accounts");
        assertThat(page("/desk/accounts", Role.SYSTEM_ADMINISTRATOR)).contains("/api/v1/desk/accounts");
    }

    @Test
    void the_audit_of_accounts_goes_page_by_page_to_the_first_act_and_leaves_none_out() {
        for (int i = 0; i < 130; i++) {
            server.bean(Accounts.class)
                    .provide("audited." + i, RunningServer.PASSWORD, new Unit("u", "单位"), Set.of(Role.CLERK));
        }
        long last = Long.MAX_VALUE;
        int seen = 0;
        var next = "/desk/audit?of=accounts";
        while (!next.isEmpty()) {
            var page = page(next, Role.AUDITOR);
            for (var found : NUMBER.matcher(page).results().toList()) {
                long number = Long.parseLong(found.group(1));
                assertThat(number).isLessThan(last);
                last = number;
                seen++;
            }
            var older = Pattern.compile("href=\"([^\"]*before=[^\"]*)\" rel=\"next\"")
                    .matcher(page);
            next = older.find() ? older.group(1).replace("&amp;", "&") : "";
        }
        assertThat(last).isEqualTo(1);
        assertThat(seen).isGreaterThanOrEqualTo(130);
    }

    @Test
    void the_audit_is_filtered_by_kind_and_person() {
        var staff = server.bean(Accounts.class)
                .provide("the.filtered", RunningServer.PASSWORD, new Unit("u", "单位"), Set.of(Role.CLERK));
        var page =
                page("/desk/audit?of=accounts&kind=created&person=" + staff.id().value(), Role.AUDITOR);
        assertThat(NUMBER.matcher(page).results()).hasSize(1);
        assertThat(page).contains(staff.id().value()).doesNotContain("the.filtered");
        assertThat(status("/desk/audit?from=yesterday", Role.AUDITOR)).isEqualTo(400);
        assertThat(page("/desk/audit?of=accounts&to=2020-01-01", Role.AUDITOR)).doesNotContainPattern(NUMBER);
    }

    @Test
    void the_record_is_read_by_position_and_downloaded_whole() {
        var page = page("/desk/audit", Role.AUDITOR);
        var csv = page("/desk/audit.csv", Role.AUDITOR);
        assertThat(csv.lines().count()).isEqualTo(server.head() + 1);
        assertThat(NUMBER.matcher(page).results().count()).isEqualTo(Math.min(100, server.head()));
    }

    @Test
    void every_act_on_the_list_has_a_word() {
        server.token(Role.AUDITOR);
        var csv = page("/desk/audit.csv?of=accounts", Role.AUDITOR);
        csv.lines()
                .skip(1)
                .map(line -> line.split(",")[3].replace("\"", ""))
                .distinct()
                .forEach(act -> assertThat(AccountAct.read(act)).as(act).isPresent());
    }

    private int status(String address, Role role) {
        return client(role)
                .get()
                .uri(address)
                .exchange()
                .returnResult(byte[].class)
                .getStatus()
                .value();
    }

    private String page(String address, Role role) {
        var body = client(role)
                .get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new String(Objects.requireNonNull(body), StandardCharsets.UTF_8);
    }

    private WebTestClient client(Role role) {
        return server.staff(role);
    }
}
