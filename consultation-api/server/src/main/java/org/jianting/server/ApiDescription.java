// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import io.swagger.v3.core.converter.ModelConverters;
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
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.RulingId;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.verdict.Staff;
import org.jianting.projections.outcome.Outcome;
import org.jianting.projections.outcome.Point;
import org.jianting.server.edge.RequestLimits;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * What {@code /api/v1/openapi.json} says beyond what can be read off the code; what is answered stands in {@link ApiAnswers}.
 * Made when somebody first asks.
 */
@Configuration(proxyBeanMethods = false)
@Lazy
class ApiDescription {

    static final String API = "/api/v1";
    static final String SESSION = "session";
    static final String PROBLEM = "Problem";
    private static final List<String> PROBLEM_SAYS = List.of(
            "type", "title", "detail", "rule", "source", "whatYouCanDo", "titleEn", "detailEn", "whatYouCanDoEn");

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

    @Bean
    ApiSchemas schemas(ObjectMapperProvider mappers) {
        return new ApiSchemas(mappers.jsonMapper());
    }

    @Bean
    OpenAPI api() {
        var session = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("POST /api/v1/desk/session 答复的令牌，以 Authorization: Bearer 发送。"
                        + "The token that POST /api/v1/desk/session answers, sent as Authorization: Bearer.");
        return new OpenAPI()
                .info(new Info().title("兼听 Jianting").version("1").description("""
                                        意见征集与采纳情况反馈。出错时答复 application/problem+json（RFC 9457）：所遇规则的名称（rule）、情况和数字、\
                                        下一步，中英文并列，且未作任何记录。文字的长度按字符（码点）计。工作台的每一步只收有相应角色的人员；\
                                        登记员和承办人还须属于牵头单位、参与单位，登记员也可属于渠道责任单位。x-rules 列出该类事项可能遇到的规则。

                                        Public consultation and adoption feedback. Errors are application/problem+json (RFC 9457) that name \
                                        the rule, what happened with its numbers and the next step, in Chinese and English; nothing was recorded. \
                                        The length of a text is counted in characters (code points). Each step of the desk is for somebody with \
                                        one of its roles; a clerk or a handler also acts for the unit that leads or one that takes part, and a \
                                        clerk may act for one that keeps a channel. x-rules lists the rules that steps of that kind can meet."""))
                // Relative: whoever reads this knows where it came from, and a proxy's inner address helps nobody.
                .servers(List.of(new Server().url("/")))
                .components(
                        new Components().addSecuritySchemes(SESSION, session).addSchemas(PROBLEM, problem()));
    }

    private static Schema<?> problem() {
        var problem = new ObjectSchema();
        for (var name : PROBLEM_SAYS) {
            problem.addProperty(name, new StringSchema());
        }
        problem.addProperty("status", new IntegerSchema());
        problem.setRequired(
                Stream.concat(PROBLEM_SAYS.stream(), Stream.of("status")).toList());
        Objects.requireNonNull(problem.getProperties().get("rule"))
                .description("所遇规则的稳定名称，type 为 urn:jianting:rule: 加此名称。"
                        + "The stable name of the rule that was met; type is urn:jianting:rule: and this name.");
        problem.addProperty(
                "retryAfterSeconds",
                new IntegerSchema()
                        .description("何时值得重试，与 Retry-After 相同。When trying again makes sense, as in Retry-After."));
        return problem;
    }

    @Bean
    OpenApiCustomizer answers(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints,
            ApiSchemas schemas,
            RequestLimits limits) {
        return api -> {
            // Here, not above: what no operation of the code refers to is thrown out before.
            api.getComponents().addSchemas(PROBLEM, problem());
            var byOperation = byOperation(endpoints);
            var rules = new ApiRules();
            api.getPaths()
                    .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                        var name = method + " " + path.substring(API.length());
                        var handler = Objects.requireNonNull(byOperation.get(name), name);
                        answers(api, name, operation, handler.getBeanType());
                        new ApiOperation(name, operation, handler, limits, rules).describe();
                    }));
            addPoints(api);
            schemas.complete(api.getComponents().getSchemas());
            ApiLimits.describe(api.getComponents().getSchemas());
        };
    }

    /** They are sent behind the outcome, page by page, and stand in no memory with it. */
    private static void addPoints(OpenAPI api) {
        Objects.requireNonNull(api.getComponents().getSchemas().get(Outcome.class.getSimpleName()), "Outcome")
                .addProperty("points", new ArraySchema().items(reference(api, Point.class)));
    }

    private static Map<String, HandlerMethod> byOperation(RequestMappingHandlerMapping endpoints) {
        var found = new HashMap<String, HandlerMethod>();
        endpoints
                .getHandlerMethods()
                .forEach((info, handler) -> info.getPatternsCondition().getPatterns().stream()
                        .map(PathPattern::getPatternString)
                        .filter(pattern -> pattern.startsWith(API + "/"))
                        .forEach(pattern -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(
                                        method -> found.put(method + " " + pattern.substring(API.length()), handler))));
        return found;
    }

    private static void answers(OpenAPI api, String name, Operation operation, Class<?> endpoint) {
        var told = ApiAnswers.of(name, endpoint);
        if (!told.isEmpty()) {
            operation.setResponses(new ApiResponses());
            told.forEach(one -> answer(api, operation, one));
        }
        for (var parameter : ApiAnswers.parametersOf(name)) {
            operation.addParametersItem(
                    new QueryParameter().name(parameter).required(false).schema(new StringSchema()));
        }
    }

    private static void answer(OpenAPI api, Operation operation, ApiAnswers.Told told) {
        var responses = operation.getResponses();
        var status = Integer.toString(told.status());
        var response = responses.computeIfAbsent(
                status,
                unknown -> new ApiResponse().description("已办理。It is done.").content(new Content()));
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
}
