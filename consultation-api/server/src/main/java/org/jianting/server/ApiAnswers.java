// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jianting.consultation.desk.Desk;
import org.jianting.projections.docket.Docket;
import org.jianting.projections.docket.Dossier;
import org.jianting.projections.docket.DossierList;
import org.jianting.projections.docket.Draft;
import org.jianting.projections.outcome.Changes;
import org.jianting.projections.outcome.Outcome;
import org.jianting.projections.outcome.Point;
import org.jianting.projections.outcome.PointsPage;
import org.jianting.projections.register.ErasureList;
import org.jianting.projections.register.LateList;
import org.jianting.projections.register.RegisterSlice;
import org.jianting.projections.register.RegisteredRuling;
import org.jianting.projections.register.RegistrationList;
import org.jianting.projections.register.RulingList;
import org.jianting.projections.register.Unruled;
import org.jianting.projections.search.ConsultationList;
import org.jianting.projections.search.SearchAnswer;
import org.jianting.projections.tally.Tally;
import org.jianting.projections.workbench.ConsultedClauses;
import org.jianting.projections.workbench.PointSelection;
import org.jianting.projections.workbench.PointWindow;
import org.jianting.projections.workbench.PointsLike;
import org.jianting.projections.workbench.RulingChanges;
import org.jianting.projections.workbench.Workbench;
import org.jianting.web.waiting.WaitingList;
import org.jspecify.annotations.Nullable;

/**
 * What each operation answers and which parameters it knows. Answers are written as ready bytes, or beside a refusal, so that no
 * return type says it. Operations are named by method and by address below {@code /api/v1}.
 */
final class ApiAnswers {

    /** A status, and the shape of the body; none for an answer without one and for one that is no JSON. */
    record Told(int status, String mediaType, @Nullable Class<?> shape) {}

    private static final String JSON = "application/json";
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;

    private static final Map<String, Class<?>> SHAPES = Map.ofEntries(
            Map.entry("GET /consultations", ConsultationList.class),
            Map.entry("GET /consultations/{id}", Docket.class),
            Map.entry("GET /consultations/{id}/draft", Draft.class),
            Map.entry("GET /consultations/{id}/tally", Tally.class),
            Map.entry("GET /consultations/{id}/outcome", Outcome.class),
            Map.entry("GET /consultations/{id}/outcome/points", PointsPage.class),
            Map.entry("GET /consultations/{id}/outcome/points/{point}", Point.class),
            Map.entry("GET /consultations/{id}/outcome/changes", Changes.class),
            Map.entry("GET /search", SearchAnswer.class),
            Map.entry("GET /desk/consultations", DossierList.class),
            Map.entry("GET /desk/consultations/{id}", Dossier.class),
            Map.entry("GET /desk/consultations/{id}/drafts/{version}", Draft.class),
            Map.entry("GET /desk/consultations/{id}/points", RegisterSlice.class),
            Map.entry("GET /desk/consultations/{id}/points/unruled", Unruled.class),
            Map.entry("GET /desk/consultations/{id}/rulings", RulingList.class),
            Map.entry("GET /desk/consultations/{id}/rulings/{rulingId}", RegisteredRuling.class),
            Map.entry("GET /desk/consultations/{id}/workbench", Workbench.class),
            Map.entry("GET /desk/consultations/{id}/workbench/points", PointWindow.class),
            Map.entry("GET /desk/consultations/{id}/workbench/selection", PointSelection.class),
            Map.entry("GET /desk/consultations/{id}/workbench/like/{point}", PointsLike.class),
            Map.entry("GET /desk/consultations/{id}/workbench/changes", RulingChanges.class),
            Map.entry("GET /desk/consultations/{id}/workbench/findings", RulingChanges.class),
            Map.entry("GET /desk/consultations/{id}/workbench/clauses", ConsultedClauses.class),
            Map.entry("GET /desk/consultations/{id}/registrations", RegistrationList.class),
            Map.entry("GET /desk/consultations/{id}/late", LateList.class),
            Map.entry("GET /desk/consultations/{id}/erasures", ErasureList.class),
            Map.entry("GET /desk/waiting", WaitingList.class),
            Map.entry("GET /desk/erasures", ErasureList.class));

    /** What only an endpoint's own package sees, by the name of the record in or beside the endpoint. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("GET /receipts/{code}", "Followed"),
            Map.entry("GET /desk/views", "Following"),
            Map.entry("GET /desk/session", "Current"),
            Map.entry("GET /desk/me", "Me"),
            Map.entry("PUT /desk/me/password", "WaysInEndpoint$Opened"),
            Map.entry("DELETE /desk/me/sessions", "Ended"),
            Map.entry("GET /desk/accounts", "Listed"),
            Map.entry("GET /desk/accounts/audit", "AuditList"),
            Map.entry("PUT /desk/accounts/{id}/disabled", "Account"),
            Map.entry("DELETE /desk/accounts/{id}/disabled", "Account"),
            Map.entry("PUT /desk/accounts/{id}/roles", "Account"),
            Map.entry("POST /desk/accounts/waiting/{number}/confirm", "Accounts$Confirmed"),
            Map.entry("DELETE /desk/accounts/waiting/{number}", "Waiting"),
            Map.entry("POST /desk/consultations/{id}/texts/read", "Read"),
            Map.entry("POST /desk/consultations/{id}/drafts/import", "Imported"),
            Map.entry("POST /desk/consultations/{id}/public-texts/suggest", "Answer"),
            Map.entry("POST /desk/consultations/{id}/submissions/{submissionId}/identity", "Identity"));

    /** The same, of operations that make something. */
    private static final Map<String, String> MADE = Map.ofEntries(
            Map.entry("POST /consultations/{id}/submissions", "Received"),
            Map.entry("POST /desk/session", "Session"),
            Map.entry("POST /desk/me/second-factor", "SecondFactors$Device"),
            Map.entry("POST /desk/me/second-factor/confirm", "Codes"),
            Map.entry("POST /desk/me/recovery-codes", "Codes"),
            Map.entry("POST /desk/password", "Opened"),
            Map.entry("POST /desk/first-administrator", "Opened"),
            Map.entry("POST /desk/accounts", "Accounts$Link"),
            Map.entry("POST /desk/accounts/{id}/link", "Accounts$Link"),
            Map.entry("POST /desk/consultations", "Initiated"),
            Map.entry("POST /desk/consultations/{id}/drafts", "Registered"),
            Map.entry("POST /desk/consultations/{id}/notice/publish", "Posted"),
            Map.entry("POST /desk/consultations/{id}/scans", "Kept"),
            Map.entry("POST /desk/consultations/{id}/registrations", "Answer"),
            Map.entry("POST /desk/consultations/{id}/roster/seal", "Numbered"),
            Map.entry("POST /desk/consultations/{id}/rulings", "Recorded"),
            Map.entry("POST /desk/consultations/{id}/rulings/supersede", "Recorded"),
            Map.entry("POST /desk/consultations/{id}/rulings/approve", "Recorded"),
            Map.entry("POST /desk/consultations/{id}/final-document", "Registered"),
            Map.entry("POST /desk/consultations/{id}/interpretation", "Registered"),
            Map.entry("POST /desk/consultations/{id}/outcome/seal", "Sealed"),
            Map.entry("POST /desk/consultations/{id}/outcome/publish", "Published"),
            Map.entry("POST /desk/consultations/{id}/submissions/{submissionId}/erasure/approve", "Ordered"));

    /** What waits for a second administrator where it decides over one. */
    private static final Set<String> FOR_TWO = Set.of(
            "POST /desk/accounts/{id}/link", "DELETE /desk/accounts/{id}/disabled", "PUT /desk/accounts/{id}/roles");

    /** Parameters of those that read the address themselves. */
    private static final Map<String, List<String>> PARAMETERS = Map.ofEntries(
            Map.entry("GET /consultations", List.of("state", "unit", "text", "cursor", "limit")),
            Map.entry("GET /consultations/{id}/draft", List.of("version")),
            Map.entry("GET /consultations/{id}/tally", List.of("round")),
            Map.entry(
                    "GET /consultations/{id}/outcome/points",
                    List.of("after", "limit", "ruling", "clause", "channel", "changed", "text")),
            Map.entry(
                    "GET /search",
                    List.of(
                            "q",
                            "kind",
                            "unit",
                            "ruling",
                            "channel",
                            "consultation",
                            "year",
                            "order",
                            "cursor",
                            "limit")),
            Map.entry("GET /desk/consultations/{id}/points", List.of("from", "limit")),
            Map.entry(
                    "GET /desk/consultations/{id}/workbench/points",
                    List.of("from", "limit", "text", "clause", "channel", "ruling", "unit", "by", "unruled")),
            Map.entry(
                    "GET /desk/consultations/{id}/workbench/selection",
                    List.of("text", "clause", "channel", "ruling", "unit", "by", "unruled")),
            Map.entry("GET /desk/consultations/{id}/workbench/changes", List.of("after", "limit")),
            Map.entry("GET /desk/consultations/{id}/workbench/findings", List.of("after", "limit")));

    private ApiAnswers() {}

    /** What an operation answers when nothing is refused; empty when its return type says it. */
    static List<Told> of(String operation, Class<?> endpoint) {
        return switch (operation) {
            case "GET /consultations/{id}/draft" ->
                List.of(new Told(OK, JSON, Draft.class), new Told(OK, "text/plain", null));
            case "GET /consultations/{id}/tally/live" -> List.of(new Told(OK, "text/event-stream", null));
            case "GET /consultations/{id}/outcome.csv" -> List.of(new Told(OK, "text/csv", null));
            case "GET /desk/consultations/{id}/scans/{evidence}" ->
                List.of(
                        new Told(OK, "application/pdf", null),
                        new Told(OK, "image/png", null),
                        new Told(OK, "image/jpeg", null));
            case "GET /desk/consultations/{id}/submissions/{submissionId}/attachments/{number}" ->
                List.of(new Told(OK, "application/octet-stream", null));
            case "DELETE /desk/session" -> List.of(new Told(NO_CONTENT, "", null));
            case "POST /desk/consultations/{id}/explanatory-notes" ->
                List.of(new Told(CREATED, JSON, Desk.Recorded.class));
            case String other
            when FOR_TWO.contains(other) ->
                Stream.concat(
                                json(other, endpoint).stream(),
                                Stream.of(new Told(ACCEPTED, JSON, find("Accounts$Asked", endpoint))))
                        .toList();
            case String other -> json(other, endpoint).stream().toList();
        };
    }

    private static Optional<Told> json(String operation, Class<?> endpoint) {
        var shape = SHAPES.get(operation);
        var named = NAMED.get(operation);
        var made = MADE.get(operation);
        if (shape != null) {
            return Optional.of(new Told(OK, JSON, shape));
        }
        if (named != null) {
            return Optional.of(new Told(OK, JSON, find(named, endpoint)));
        }
        if (made != null) {
            return Optional.of(new Told(CREATED, JSON, find(made, endpoint)));
        }
        return operation.startsWith("POST /desk/consultations/")
                ? Optional.of(new Told(OK, JSON, Desk.Recorded.class))
                : Optional.empty();
    }

    static List<String> parametersOf(String operation) {
        return PARAMETERS.getOrDefault(operation, List.of());
    }

    private static Class<?> find(String name, Class<?> endpoint) {
        return Stream.of(endpoint.getName() + "$" + name, endpoint.getPackageName() + "." + name)
                .map(full -> known(full, endpoint.getClassLoader()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "%s answers a %s, and there is none in it or beside it".formatted(endpoint, name)));
    }

    private static @Nullable Class<?> known(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException elsewhere) {
            return null;
        }
    }
}
