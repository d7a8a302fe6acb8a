// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jianting.web.Examples;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A handful of people, one of whom writes markup, and what was done to them. */
@Component
final class ExampleAccounts implements AccountBook, Trail {

    private static final Unit UNIT = new Unit("jsglj", "建设管理局<script>alert(1)</script>");
    private static final Instant BEFORE = Examples.NOW.minusSeconds(90_000);

    private static Person person(String id, String name, Role role, boolean hasPassword, boolean isDisabled) {
        return new Person(id, name, UNIT, Set.of(role), hasPassword, hasPassword, isDisabled);
    }

    @Override
    public Mono<Own> own(Staff staff, ServerWebExchange exchange) {
        var person = new Person(staff.id().value(), "承办人-沈", staff.unit(), staff.roles(), true, true, false);
        return Mono.just(new Own(
                person,
                BEFORE,
                7,
                true,
                false,
                List.of(new Session(BEFORE, Examples.NOW, true), new Session(BEFORE, BEFORE, false))));
    }

    @Override
    public Mono<Device> device(Staff staff) {
        return Mono.just(new Device(
                "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
                "otpauth://totp/Jianting:x?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Jianting"));
    }

    @Override
    public Mono<Register> register() {
        return Mono.just(new Register(
                List.of(
                        person("stf_handler", "承办人-沈", Role.HANDLER, true, false),
                        person("stf_watch", "安全管理员-钱", Role.SECURITY_ADMINISTRATOR, true, false),
                        person("stf_new", "新来的", Role.CLERK, false, false),
                        person("stf_gone", "离开的", Role.REVIEWER, true, true)),
                List.of(
                        new Waiting(
                                7,
                                "stf_handler",
                                Asked.ROLES,
                                Set.of(Role.AUDIT_ADMINISTRATOR),
                                "stf_watch",
                                Role.SECURITY_ADMINISTRATOR,
                                BEFORE,
                                Examples.NOW.plusSeconds(500_000)),
                        new Waiting(
                                8,
                                "stf_watch",
                                Asked.LINK,
                                Set.of(),
                                "stf_nobody",
                                Role.SYSTEM_ADMINISTRATOR,
                                BEFORE,
                                Examples.NOW.plusSeconds(500_000)))));
    }

    private static Stream<Line> lines(Wanted wanted) {
        var lines = wanted.of() == Of.ACCOUNTS
                ? List.of(
                        new Line(2, Examples.NOW, "roles-changed", "stf_watch", "stf_handler", "[] -> [HANDLER]"),
                        new Line(1, BEFORE, "created", "nobody", "stf_handler", "=1+1"))
                : List.of(
                        new Line(9, Examples.NOW, "IdentityAccessed", "stf_watch", "cns_open", "sub_1: 核实来信人"),
                        new Line(8, BEFORE, "RoundClosed", null, "cns_open", ""));
        return lines.stream()
                .filter(line -> wanted.kind() == null || line.kind().equals(wanted.kind()));
    }

    @Override
    public Mono<Found> before(Optional<Long> number, Wanted wanted) {
        return Mono.just(new Found(lines(wanted).toList(), 9, 8, number.isPresent()));
    }

    @Override
    public Stream<Line> all(Wanted wanted) {
        return lines(wanted);
    }
}
