// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import static org.jianting.consultation.verdict.Role.AUDITOR;
import static org.jianting.consultation.verdict.Role.CLERK;
import static org.jianting.consultation.verdict.Role.HANDLER;
import static org.jianting.consultation.verdict.Role.PUBLISHER;
import static org.jianting.consultation.verdict.Role.REVIEWER;
import static org.jianting.consultation.verdict.Role.SECURITY_ADMINISTRATOR;
import static org.jianting.consultation.verdict.Role.SIGNATORY;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.desk.InCharge;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jianting.projections.docket.WhoseBusiness;
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
import reactor.core.publisher.Mono;

/**
 * Who may read what at the desk. The views know no roles, so what they answer is listed here; an endpoint that asks who is
 * reading decides by itself. What is neither listed nor asks is for nobody: a forgotten address must not be an open one. What is
 * read of one consultation is for those whose business it is, by the rule that also holds for each step in it, on the pages as
 * well.
 */
@Component
public final class DeskReads implements RequestGuard {

    private static final String DESK = "/api/v1/desk/";
    private static final String PAGES = "/desk";
    private static final String CONSULTATIONS = "/api/v1/desk/consultations";
    private static final String CONSULTATION = CONSULTATIONS + "/{id}";

    /** Whoever works on a consultation, and whoever audits that work. */
    private static final Role[] OFFICE = {CLERK, HANDLER, REVIEWER, SIGNATORY, PUBLISHER, AUDITOR};

    /** What came in and is not, or not yet, in the roster: for those who enter, number and check it. */
    private static final Role[] INTAKE = {CLERK, HANDLER, REVIEWER, SIGNATORY, AUDITOR};

    /** What waits to be erased: for those who work on it as well, and for who approves it. */
    private static final Role[] ERASURE = {CLERK, HANDLER, REVIEWER, SIGNATORY, SECURITY_ADMINISTRATOR, AUDITOR};

    private static final String ERASURE_PAGE = PAGES + "/c/{id}/submissions/{submissionId}/erasure";

    private static final Set<String> BEFORE_SIGNING_IN = Set.of("/desk/sign-in", "/desk/way-in", "/desk/first-start");

    private static final Map<String, Role[]> READERS = Map.ofEntries(
            Map.entry("/api/v1/desk/views", Role.values()),
            Map.entry(CONSULTATIONS, OFFICE),
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
            Map.entry(CONSULTATION + "/erasures", ERASURE),
            Map.entry(DESK + "erasures", new Role[] {SECURITY_ADMINISTRATOR, AUDITOR}));

    /** Who may read at an address that does not ask who is reading; nobody where it is not listed. */
    public static Set<Role> readersOf(String address) {
        var readers = READERS.get(address);
        return readers == null ? Set.of() : Set.of(readers);
    }

    private final Desk desk;

    DeskReads(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Fault> refuse(HandlerMethod endpoint, ServerWebExchange exchange) {
        var address = address(exchange);
        if (isPage(address)) {
            return refusePage(endpoint, exchange);
        }
        if (!isListed(address, endpoint, exchange)) {
            return Optional.empty();
        }
        Staff staff = exchange.getAttribute(Staff.ATTRIBUTE);
        var readers = READERS.get(address);
        if (staff == null || readers == null) {
            return Optional.of(Faults.notAllowed());
        }
        if (address.equals(CONSULTATIONS)) {
            exchange.getAttributes().put(WhoseBusiness.ATTRIBUTE, businessOf(staff, readers));
        }
        return staff.lacks(readers).map(DeskReads::fault);
    }

    /** A page that forgets to ask who is reading is for nobody, unless whoever has not signed in yet is to see it. */
    private static Optional<Fault> refusePage(HandlerMethod endpoint, ServerWebExchange exchange) {
        Staff staff = exchange.getAttribute(Staff.ATTRIBUTE);
        if (staff == null) {
            return Optional.empty();
        }
        exchange.getAttributes().put(WhoseBusiness.ATTRIBUTE, businessOf(staff, OFFICE));
        return asksWhoIsReading(endpoint) || BEFORE_SIGNING_IN.contains(address(exchange))
                ? Optional.empty()
                : Optional.of(Faults.notAllowed());
    }

    /** A consultation that is not there is left to its address, which says so. */
    @Override
    public Mono<Fault> refuseOnRecord(HandlerMethod endpoint, ServerWebExchange exchange) {
        var address = address(exchange);
        Staff staff = exchange.getAttribute(Staff.ATTRIBUTE);
        var readers = READERS.get(address);
        if (isPage(address)) {
            // Whoever approves an erasure works on no consultation, and sees of each only what is to be erased.
            return staff == null
                    ? Mono.empty()
                    : refuseOn(staff, exchange, address.equals(ERASURE_PAGE) ? ERASURE : OFFICE);
        }
        if (staff == null || readers == null || !isOfOne(address) || !isListed(address, endpoint, exchange)) {
            return Mono.empty();
        }
        return refuseOn(staff, exchange, readers);
    }

    private Mono<Fault> refuseOn(Staff staff, ServerWebExchange exchange, Role... readers) {
        return consultation(exchange)
                .flatMap(id -> desk.refusal(staff, id, readers))
                .flatMap(Mono::justOrEmpty)
                .filter(refusal -> refusal.kind() == Refusal.Kind.FORBIDDEN)
                .map(DeskReads::fault);
    }

    private static WhoseBusiness businessOf(Staff staff, Role... readers) {
        return (lead, participants, channelOwners) -> new InCharge(lead, participants, channelOwners)
                .refuse(staff, readers)
                .isEmpty();
    }

    private static boolean isPage(String address) {
        return address.equals(PAGES) || address.startsWith(PAGES + "/");
    }

    private static boolean isOfOne(String address) {
        return address.equals(CONSULTATION) || address.startsWith(CONSULTATION + "/");
    }

    // Identifiers check their own form; a wrong one is an address that leads nowhere.
    private static Mono<ConsultationId> consultation(ServerWebExchange exchange) {
        Map<String, String> variables = exchange.getRequiredAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return Mono.fromCallable(() -> new ConsultationId(variables.getOrDefault("id", "")))
                .onErrorComplete(IllegalArgumentException.class);
    }

    private static String address(ServerWebExchange exchange) {
        var pattern = (PathPattern) exchange.getRequiredAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern.getPatternString();
    }

    private static boolean isListed(String address, HandlerMethod endpoint, ServerWebExchange exchange) {
        return address.startsWith(DESK) && reads(exchange) && !asksWhoIsReading(endpoint);
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
