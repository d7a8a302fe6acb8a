// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.RulingId;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.verdict.Staff;
import org.jianting.projections.outcome.Outcome;
import org.jianting.projections.outcome.Point;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * What {@code /api/v1/openapi.json} says beyond what can be read off the code; what is answered stands in {@link ApiAnswers}.
 * Made when somebody first asks.
 */
@Configuration(proxyBeanMethods = false)
@Lazy
class ApiDescription {

    private static final String API = "/api/v1";
    private static final String SESSION = "session";
    private static final String PROBLEM = "Problem";
    private static final Set<String> WAYS_IN =
            Set.of("POST /desk/session", "POST /desk/password", "POST /desk/first-administrator");
    private static final Set<String> LIMITED = Set.of("POST /consultations/{id}/submissions", "GET /receipts/{code}");

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
                // Relative: whoever reads this knows where it came from, and a proxy's inner address helps nobody.
                .servers(List.of(new Server().url("/")))
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
    OpenApiCustomizer answers(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints) {
        return api -> {
            // Here, not above: what no operation of the code refers to is thrown out before.
            api.getComponents().addSchemas(PROBLEM, problem());
            var byOperation = byOperation(endpoints);
            api.getPaths()
                    .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                        var name = method + " " + path.substring(API.length());
                        describe(api, name, operation, Objects.requireNonNull(byOperation.get(name), name));
                    }));
            addPoints(api);
        };
    }

    /** They are sent behind the outcome, page by page, and stand in no memory with it. */
    private static void addPoints(OpenAPI api) {
        Objects.requireNonNull(api.getComponents().getSchemas().get(Outcome.class.getSimpleName()))
                .addProperty("points", new ArraySchema().items(reference(api, Point.class)));
    }

    private static Map<String, Class<?>> byOperation(RequestMappingHandlerMapping endpoints) {
        var found = new HashMap<String, Class<?>>();
        endpoints
                .getHandlerMethods()
                .forEach((info, handler) -> info.getPatternsCondition().getPatterns().stream()
                        .map(PathPattern::getPatternString)
                        .filter(pattern -> pattern.startsWith(API + "/"))
                        .forEach(pattern -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> found.put(
                                        method + " " + pattern.substring(API.length()), handler.getBeanType()))));
        return found;
    }

    private static void describe(OpenAPI api, String name, Operation operation, Class<?> endpoint) {
        var told = ApiAnswers.of(name, endpoint);
        if (!told.isEmpty()) {
            operation.setResponses(new ApiResponses());
            told.forEach(one -> answer(api, operation, one));
        }
        for (var parameter : ApiAnswers.parametersOf(name)) {
            operation.addParametersItem(
                    new QueryParameter().name(parameter).required(false).schema(new StringSchema()));
        }
        if (isDesk(name)) {
            operation.addSecurityItem(new SecurityRequirement().addList(SESSION));
        }
        refusals(name, operation)
                .forEach((status, when) -> operation.getResponses().addApiResponse(status.toString(), refused(when)));
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        refused(
                                "Not done: the rule that was met, what happened, what to do now. Nothing was recorded."));
    }

    private static boolean isDesk(String name) {
        return name.contains(" /desk/") && !WAYS_IN.contains(name);
    }

    private static void answer(OpenAPI api, Operation operation, ApiAnswers.Told told) {
        var responses = operation.getResponses();
        var status = Integer.toString(told.status());
        var response = responses.computeIfAbsent(
                status, unknown -> new ApiResponse().description("It is done.").content(new Content()));
        var shape = told.shape();
        if (shape != null) {
            response.getContent().addMediaType(told.mediaType(), new MediaType().schema(reference(api, shape)));
        } else if (told.mediaType().isEmpty()) {
            response.setContent(null);
        } else {
            response.getContent().addMediaType(told.mediaType(), new MediaType().schema(new StringSchema()));
        }
    }

    private static Schema<?> reference(OpenAPI api, Class<?> shape) {
        var resolved = ModelConverters.getInstance(true).readAllAsResolvedSchema(shape);
        resolved.referencedSchemas.forEach(api.getComponents()::addSchemas);
        return new Schema<>().$ref("#/components/schemas/" + resolved.schema.getName());
    }

    /** Which refusals an operation can meet, by status. */
    private static Map<Integer, String> refusals(String name, Operation operation) {
        var refusals = new TreeMap<Integer, String>();
        boolean reads = name.startsWith("GET ");
        refusals.put(400, "Something is unknown, missing, or cannot be read.");
        if (isDesk(name)) {
            refusals.put(401, "Nobody has signed in with this token.");
            refusals.put(403, "It is for another role, or for a second person.");
        }
        if (name.contains("{")) {
            refusals.put(404, "There is no such thing, or it is not public yet.");
        }
        if (operation.getRequestBody() != null) {
            refusals.put(413, "The body, or a text in it, is too large.");
            refusals.put(415, "The body is not application/json in UTF-8.");
        }
        if (!reads) {
            refusals.put(409, "The matter is not in a state in which this can be done.");
            refusals.put(422, "It can be read, and breaks a rule.");
            refusals.put(503, "Too much is waiting; nothing was recorded, try again.");
        }
        if (WAYS_IN.contains(name) || LIMITED.contains(name)) {
            refusals.put(429, "Too many such requests came from this address.");
        }
        return refusals;
    }

    private static ApiResponse refused(String when) {
        var reference = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        return new ApiResponse()
                .description(when)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(reference)));
    }
}
