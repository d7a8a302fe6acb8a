// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import static org.jianting.consultation.verdict.Role.AUDITOR;
import static org.jianting.consultation.verdict.Role.CLERK;
import static org.jianting.consultation.verdict.Role.HANDLER;
import static org.jianting.consultation.verdict.Role.PUBLISHER;
import static org.jianting.consultation.verdict.Role.REVIEWER;
import static org.jianting.consultation.verdict.Role.SIGNATORY;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jianting.server.edge.Fault;
import org.jianting.server.edge.Faults;
import org.jianting.server.edge.RequestGuard;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Who may read what at the desk. The views know no roles, so what they answer is listed here; an endpoint that asks who is
 * reading decides by itself. What is neither listed nor asks is for nobody: a forgotten address must not be an open one.
 */
@Component
final class DeskReads implements RequestGuard {

    private static final String DESK = "/api/v1/desk/";
    private static final String CONSULTATION = "/api/v1/desk/consultations/{id}";

    /** Whoever works on a consultation, and whoever audits that work. */
    private static final Role[] OFFICE = {CLERK, HANDLER, REVIEWER, SIGNATORY, PUBLISHER, AUDITOR};

    /** What came in and is not, or not yet, in the roster: for those who enter, number and check it. */
    private static final Role[] INTAKE = {CLERK, HANDLER, REVIEWER, SIGNATORY, AUDITOR};

    private static final Map<String, Role[]> READERS = Map.of(
            "/api/v1/desk/views",
            Role.values(),
            "/api/v1/desk/consultations",
            OFFICE,
            CONSULTATION,
            OFFICE,
            CONSULTATION + "/drafts/{version}",
            OFFICE,
            CONSULTATION + "/points",
            OFFICE,
            CONSULTATION + "/points/unruled",
            OFFICE,
            CONSULTATION + "/rulings",
            OFFICE,
            CONSULTATION + "/rulings/{rulingId}",
            OFFICE,
            CONSULTATION + "/registrations",
            INTAKE,
            CONSULTATION + "/late",
            INTAKE);

    @Override
    public Optional<Fault> refuse(HandlerMethod endpoint, ServerWebExchange exchange) {
        var pattern = (PathPattern) exchange.getRequiredAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        var address = pattern.getPatternString();
        if (!address.startsWith(DESK) || !reads(exchange) || asksWhoIsReading(endpoint)) {
            return Optional.empty();
        }
        Staff staff = exchange.getAttribute(Staff.ATTRIBUTE);
        var readers = READERS.get(address);
        if (staff == null || readers == null) {
            return Optional.of(Faults.notAllowed());
        }
        return staff.lacks(readers).map(DeskReads::fault);
    }

    private static boolean reads(ServerWebExchange exchange) {
        var method = exchange.getRequest().getMethod();
        return HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method);
    }

    private static boolean asksWhoIsReading(HandlerMethod endpoint) {
        return Arrays.stream(endpoint.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType().equals(Staff.class));
    }

    private static Fault fault(Refusal refusal) {
        return new Fault(
                HttpStatus.FORBIDDEN,
                refusal.rule(),
                refusal.source(),
                refusal.title(),
                refusal.detail(),
                refusal.nextStep(),
                null);
    }
}
