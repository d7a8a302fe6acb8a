// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianting.consultation.verdict.Role.AUDITOR;
import static org.jianting.consultation.verdict.Role.AUDIT_ADMINISTRATOR;
import static org.jianting.consultation.verdict.Role.CLERK;
import static org.jianting.consultation.verdict.Role.HANDLER;
import static org.jianting.consultation.verdict.Role.PUBLISHER;
import static org.jianting.consultation.verdict.Role.REVIEWER;
import static org.jianting.consultation.verdict.Role.SECURITY_ADMINISTRATOR;
import static org.jianting.consultation.verdict.Role.SIGNATORY;
import static org.jianting.consultation.verdict.Role.SYSTEM_ADMINISTRATOR;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jianting.consultation.verdict.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;

/** Who may read what at the desk, address by address and role by role. */
class DeskReadsTest {

    private static final String CONSULTATION = "/api/v1/desk/consultations/{id}";
    private static final Set<Role> OFFICE = EnumSet.of(CLERK, HANDLER, REVIEWER, SIGNATORY, PUBLISHER, AUDITOR);
    private static final Set<Role> INTAKE = EnumSet.of(CLERK, HANDLER, REVIEWER, SIGNATORY, AUDITOR);

    private static final Map<String, Set<Role>> READERS = Map.ofEntries(
            Map.entry("/api/v1/desk/views", EnumSet.allOf(Role.class)),
            Map.entry("/api/v1/desk/me", EnumSet.allOf(Role.class)),
            Map.entry(
                    "/api/v1/desk/accounts",
                    EnumSet.of(SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR, AUDITOR)),
            Map.entry("/api/v1/desk/accounts/audit", EnumSet.of(AUDITOR, AUDIT_ADMINISTRATOR)),
            Map.entry("/api/v1/desk/consultations", OFFICE),
            Map.entry(CONSULTATION, OFFICE),
            Map.entry(CONSULTATION + "/drafts/{version}", OFFICE),
            Map.entry(CONSULTATION + "/points", OFFICE),
            Map.entry(CONSULTATION + "/points/unruled", OFFICE),
            Map.entry(CONSULTATION + "/rulings", OFFICE),
            Map.entry(CONSULTATION + "/rulings/{rulingId}", OFFICE),
            Map.entry(CONSULTATION + "/workbench", OFFICE),
            Map.entry(CONSULTATION + "/workbench/points", OFFICE),
            Map.entry(CONSULTATION + "/workbench/selection", OFFICE),
            Map.entry(CONSULTATION + "/workbench/like/{point}", OFFICE),
            Map.entry(CONSULTATION + "/workbench/changes", OFFICE),
            Map.entry(CONSULTATION + "/workbench/findings", OFFICE),
            Map.entry(CONSULTATION + "/workbench/clauses", OFFICE),
            Map.entry(CONSULTATION + "/registrations", INTAKE),
            Map.entry(CONSULTATION + "/late", INTAKE),
            Map.entry(
                    CONSULTATION + "/erasures",
                    EnumSet.of(CLERK, HANDLER, REVIEWER, SIGNATORY, SECURITY_ADMINISTRATOR, AUDITOR)),
            Map.entry("/api/v1/desk/erasures", EnumSet.of(SECURITY_ADMINISTRATOR, AUDITOR)),
            Map.entry(CONSULTATION + "/scans/{evidence}", EnumSet.of(CLERK, SIGNATORY)),
            Map.entry(
                    CONSULTATION + "/submissions/{submissionId}/attachments/{number}",
                    EnumSet.of(CLERK, HANDLER, REVIEWER)));

    private final RunningServer server = RunningServer.shared();

    static Stream<BadInputTest.Endpoint> reads() {
        return BadInputTest.desk()
                .filter(endpoint -> endpoint.method().equals("GET"))
                // These two tell whoever asks about themselves.
                .filter(endpoint ->
                        !Set.of("/api/v1/desk/session", "/api/v1/desk/waiting").contains(endpoint.path()));
    }

    @ParameterizedTest
    @MethodSource("reads")
    void a_read_of_the_desk_is_for_the_roles_that_need_it_and_for_no_other(BadInputTest.Endpoint endpoint) {
        var readers = READERS.get(endpoint.path());
        assertThat(readers).as("%s says who may read it", endpoint).isNotNull();
        for (var method : new HttpMethod[] {HttpMethod.GET, HttpMethod.HEAD}) {
            var wrong = new ArrayList<String>();
            for (var role : Role.values()) {
                var status = status(method, endpoint.unknown(), role);
                if ((status == 403) == readers.contains(role) || status == 401 || status >= 500) {
                    wrong.add(role + " is answered " + status);
                }
            }
            assertThat(wrong).as("%s %s", method, endpoint.path()).isEmpty();
        }
    }

    private int status(HttpMethod method, String address, Role... roles) {
        return server.staff(roles)
                .method(method)
                .uri(address)
                .exchange()
                .returnResult(byte[].class)
                .getStatus()
                .value();
    }

    @Test
    void the_auditor_reads_every_consultation_and_its_register() {
        for (var address : READERS.keySet()) {
            if (!address.endsWith("/attachments/{number}") && !address.endsWith("/scans/{evidence}")) {
                assertThat(READERS.get(address)).as(address).contains(AUDITOR);
            }
        }
    }

    @Test
    void who_may_not_read_is_told_which_roles_may() {
        server.staff(SYSTEM_ADMINISTRATOR)
                .get()
                .uri("/api/v1/desk/consultations")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("wrong-role")
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("AUDITOR", "SYSTEM_ADMINISTRATOR"));
    }

    @Test
    void an_address_of_the_desk_that_leads_nowhere_is_not_there_for_those_who_have_signed_in() {
        assertThat(status(HttpMethod.GET, "/api/v1/desk/nowhere", AUDITOR)).isEqualTo(404);
    }
}
