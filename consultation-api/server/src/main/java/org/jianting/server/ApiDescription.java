// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.envelopes.Receipt;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.RulingId;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.verdict.Staff;
import org.jianting.projections.docket.Docket;
import org.jianting.projections.docket.Draft;
import org.jianting.projections.outcome.Outcome;
import org.jianting.projections.outcome.Point;
import org.jianting.projections.outcome.PointsPage;
import org.jianting.projections.receipt.ReceiptStatus;
import org.jianting.projections.search.ConsultationList;
import org.jianting.projections.search.SearchAnswer;
import org.jianting.projections.tally.Tally;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * What {@code /api/v1/openapi.json} says beyond what can be read off the code: most answers are written as ready bytes, so
 * their shapes are named here. Made when somebody first asks.
 */
@Configuration(proxyBeanMethods = false)
@Lazy
class ApiDescription {

    private static final String API = "/api/v1";
    private static final String SESSION = "session";
    private static final String PROBLEM = "Problem";

    /** The shape of each public answer, by its address below {@value #API}. */
    private static final Map<String, Class<?>> ANSWERS = Map.ofEntries(
            Map.entry("GET /consultations", ConsultationList.class),
            Map.entry("GET /consultations/{id}", Docket.class),
            Map.entry("GET /consultations/{id}/draft", Draft.class),
            Map.entry("GET /consultations/{id}/tally", Tally.class),
            Map.entry("GET /consultations/{id}/outcome", Outcome.class),
            Map.entry("GET /consultations/{id}/outcome/points", PointsPage.class),
            Map.entry("GET /consultations/{id}/outcome/points/{point}", Point.class),
            Map.entry("POST /consultations/{id}/submissions", Received.class),
            Map.entry("GET /receipts/{code}", Followed.class),
            Map.entry("GET /search", SearchAnswer.class));

    /** As the submission's endpoint answers it. */
    record Received(SubmissionId submissionId, Receipt receipt) {}

    /** As the receipt's endpoint answers it; the points are there once they are published. */
    record Followed(ReceiptStatus receipt, List<Point> points) {}

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Staff.class)
                .replaceWithClass(ConsultationId.class, String.class)
                .replaceWithClass(SubmissionId.class, String.class)
                .replaceWithClass(RulingId.class, String.class)
                .replaceWithClass(StaffId.class, String.class)
                .replaceWithClass(ClauseId.class, String.class)
                .replaceWithClass(Digest.class, String.class);
    }

    /** Half the endpoints call what they read {@code Body}; each gets the name of its endpoint before it. */
    @Bean
    ModelResolver nestedNames(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new TypeNameResolver() {
            @Override
            protected String nameForClass(Class<?> type, Set<Options> options) {
                var around = type.getEnclosingClass();
                return around == null
                        ? super.nameForClass(type, options)
                        : around.getSimpleName().replaceFirst("Endpoint$", "") + type.getSimpleName();
            }
        });
    }

    @Bean
    OpenAPI api() {
        var session = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("The token that POST /api/v1/desk/session answers");
        return new OpenAPI()
                .info(
                        new Info()
                                .title("兼听 Jianting")
                                .version("1")
                                .description(
                                        "意见征集与采纳情况反馈。Public consultation and adoption feedback. Errors are application/problem+json"
                                                + " (RFC 9457) that name the rule, what happened and the next step, in Chinese and English."))
                .components(
                        new Components().addSecuritySchemes(SESSION, session).addSchemas(PROBLEM, problem()));
    }

    private static Schema<?> problem() {
        var problem = new ObjectSchema();
        for (var name : new String[] {
            "type", "title", "detail", "rule", "source", "whatYouCanDo", "titleEn", "detailEn", "whatYouCanDoEn"
        }) {
            problem.addProperty(name, new StringSchema());
        }
        return problem.addProperty("status", new IntegerSchema());
    }

    @Bean
    OpenApiCustomizer answers() {
        return api -> {
            // Here, not above: what no operation of the code refers to is thrown out before.
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getPaths().forEach((path, item) -> describe(api, path, item));
        };
    }

    private static void describe(OpenAPI api, String path, PathItem item) {
        item.readOperationsMap().forEach((method, operation) -> {
            var place = path.substring(API.length());
            var known = ANSWERS.get(method + " " + place);
            boolean desk = place.startsWith("/desk/");
            boolean command = place.startsWith("/desk/consultations/") && method == PathItem.HttpMethod.POST;
            if (known != null || command) {
                answer(api, operation, method, known == null ? Desk.Recorded.class : known);
            }
            if (desk && !isWayIn(place, method)) {
                operation.addSecurityItem(new SecurityRequirement().addList(SESSION));
            }
            operation.getResponses().addApiResponse("default", refused());
        });
    }

    private static boolean isWayIn(String place, PathItem.HttpMethod method) {
        return place.equals("/desk/password")
                || place.equals("/desk/first-administrator")
                || (place.equals("/desk/session") && method == PathItem.HttpMethod.POST);
    }

    private static void answer(OpenAPI api, Operation operation, PathItem.HttpMethod method, Class<?> shape) {
        var resolved = ModelConverters.getInstance(true).readAllAsResolvedSchema(shape);
        resolved.referencedSchemas.forEach(api.getComponents()::addSchemas);
        var reference = new Schema<>().$ref("#/components/schemas/" + resolved.schema.getName());
        boolean made = method == PathItem.HttpMethod.POST && !shape.equals(Desk.Recorded.class);
        operation.setResponses(new ApiResponses()
                .addApiResponse(made ? "201" : "200", response("It is done.", "application/json", reference)));
    }

    private static ApiResponse refused() {
        var reference = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        return response(
                "Not done: the rule that was met, what happened, what to do now. Nothing was recorded.",
                "application/problem+json",
                reference);
    }

    private static ApiResponse response(String what, String type, Schema<?> schema) {
        return new ApiResponse()
                .description(what)
                .content(new Content().addMediaType(type, new MediaType().schema(schema)));
    }
}
