// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.beans.Introspector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jianting.consultation.importing.FileForm;
import org.jianting.consultation.profiles.RuleProfile;
import org.jianting.consultation.profiles.RuleProfiles;
import org.jianting.consultation.profiles.Separation;
import org.jianting.consultation.scans.ScanForm;
import org.jianting.consultation.scans.ScanKind;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Words;
import org.jianting.server.edge.Faults;
import org.jianting.server.edge.RequestLimits;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;

/** What one operation is for, for whom, within which limits, and how it refuses. */
final class ApiOperation {

    private static final String KEY = "Idempotency-Key";
    private static final Set<String> WAYS_IN =
            Set.of("POST /desk/session", "POST /desk/password", "POST /desk/first-administrator");

    private static final Map<Integer, Refusal.Kind> KINDS = Map.of(
            403,
            Refusal.Kind.FORBIDDEN,
            404,
            Refusal.Kind.UNKNOWN,
            409,
            Refusal.Kind.CONFLICT,
            422,
            Refusal.Kind.INVALID);

    private final String name;
    private final Operation operation;
    private final HandlerMethod handler;
    private final ApiRules features;
    private final String address;
    private static final String SCAN = "POST /desk/consultations/{id}/scans";
    private static final String IMPORT = "POST /desk/consultations/{id}/drafts/import";

    private final boolean desk;
    private final Set<Role> roles;
    private final OptionalInt perMinute;
    private final int bodyInBytes;

    ApiOperation(String name, Operation operation, HandlerMethod handler, RequestLimits limits, ApiRules features) {
        this.name = name;
        this.operation = operation;
        this.handler = handler;
        this.features = features;
        var method = HttpMethod.valueOf(name.substring(0, name.indexOf(' ')));
        this.address = ApiDescription.API + name.substring(name.indexOf(' ') + 1);
        this.desk = name.contains(" /desk/") && !WAYS_IN.contains(name);
        this.roles = desk ? ApiRoles.of(method, address, handler) : Set.of();
        this.perMinute = limits.perMinute(method, address);
        this.bodyInBytes = limits.bodyInBytes(address);
    }

    void describe() {
        if (name.equals(SCAN)) {
            operation.requestBody(scan());
        }
        if (name.equals(IMPORT)) {
            operation.requestBody(draftFile());
        }
        var words = ApiWords.of(name);
        operation.summary(words.zh() + " · " + words.en());
        operation.operationId(id());
        operation.tags(List.of(feature()));
        var told = new ArrayList<Words>();
        if (desk) {
            operation.addSecurityItem(new SecurityRequirement().addList(ApiDescription.SESSION));
            told.add(forWhom());
            separation().ifPresent(told::add);
        }
        limits(told);
        if (!told.isEmpty()) {
            operation.description(
                    told.stream().map(each -> each.zh() + "  \n" + each.en()).collect(Collectors.joining("\n\n")));
        }
        key();
        refuse();
    }

    /** The endpoint reads the file itself off the request, so that no parameter says it. */
    private static RequestBody scan() {
        var content = new Content();
        for (var kind : ScanKind.values()) {
            content.addMediaType(kind.mediaType(), new MediaType().schema(new BinarySchema()));
        }
        content.addMediaType("application/octet-stream", new MediaType().schema(new BinarySchema()));
        return new RequestBody()
                .required(true)
                .description(
                        "文件本身，最多%1$d字节；类型按内容判断。The file itself, at most %1$d bytes; its kind is told by its content."
                                .formatted(ScanForm.LARGEST_IN_BYTES))
                .content(content);
    }

    private static RequestBody draftFile() {
        var content = new Content();
        for (var form : FileForm.values()) {
            content.addMediaType(form.mediaType(), new MediaType().schema(new BinarySchema()));
        }
        return new RequestBody()
                .required(true)
                .description("文件本身，最多%1$d字节。The file itself, at most %1$d bytes.".formatted(FileForm.LARGEST_IN_BYTES))
                .content(content);
    }

    /** The endpoint's own name; beside others of the same endpoint, with that of the method. */
    private String id() {
        var endpoint =
                Introspector.decapitalize(handler.getBeanType().getSimpleName().replaceFirst("Endpoint$", ""));
        long beside = Arrays.stream(handler.getBeanType().getDeclaredMethods())
                .filter(method -> Arrays.stream(method.getAnnotations())
                        .anyMatch(each -> each.annotationType().getSimpleName().endsWith("Mapping")))
                .count();
        var method = handler.getMethod().getName();
        return beside == 1 || method.equals(endpoint)
                ? endpoint
                : endpoint + Character.toUpperCase(method.charAt(0)) + method.substring(1);
    }

    private String feature() {
        var home = handler.getBeanType().getPackageName();
        return home.substring(home.lastIndexOf('.') + 1);
    }

    private Words forWhom() {
        operation.addExtension("x-roles", roles.stream().map(Role::name).toList());
        if (roles.isEmpty()) {
            return new Words("角色：任何已登录的人员。", "Roles: whoever has signed in.");
        }
        return new Words(
                "角色（其一）：%s。"
                        .formatted(roles.stream().map(role -> role.words().zh()).collect(Collectors.joining("、"))),
                "Roles (one of): %s."
                        .formatted(roles.stream().map(role -> role.words().en()).collect(Collectors.joining(", "))));
    }

    private Optional<Words> separation() {
        return Arrays.stream(Separation.values())
                .filter(each -> ApiWords.of(each).operation().equals(name))
                .findFirst()
                .map(this::separated);
    }

    private Words separated(Separation separation) {
        var profiles = RuleProfiles.all().stream()
                .filter(profile -> profile.demands(separation))
                .map(RuleProfile::name)
                .distinct()
                .toList();
        operation.addExtension("x-separation", Map.of("rule", separation.name(), "profiles", profiles));
        var other = ApiWords.of(separation).otherThan();
        return Words.of(
                "双人办理：不得是%1$s（%3$s；规则配置 %4$s）。",
                "A second person: not %2$s (%3$s; profiles %4$s).",
                other.zh(),
                other.en(),
                separation,
                String.join(", ", profiles));
    }

    private void limits(List<Words> told) {
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().addExtension("x-max-bytes", bodyInBytes);
            told.add(Words.of("内容最多%1$,d字节。", "The body has at most %1$,d bytes.", bodyInBytes));
        }
        perMinute.ifPresent(times -> {
            operation.addExtension("x-rate-limit", Map.of("requests", times, "perSeconds", 60));
            told.add(Words.of("每个网络地址每分钟最多%1$d次。", "At most %1$d times a minute from one network address.", times));
        });
    }

    private void key() {
        if (operation.getParameters() == null) {
            return;
        }
        operation.getParameters().stream()
                .filter(parameter -> parameter.getName().equals(KEY))
                .findFirst()
                .ifPresent(this::describe);
        // The scheme says it already, and the standard wants it left out here.
        operation.getParameters().removeIf(parameter -> parameter.getName().equals("Authorization"));
    }

    private void describe(Parameter key) {
        key.description("同一个键再次提交同一内容，不重复登记，答复原回执和 Idempotency-Replayed: true；可打印的 ASCII 字符。"
                + "The same key with the same content records nothing twice: it answers the receipt of before and"
                + " Idempotency-Replayed: true. Printable ASCII characters.");
        key.schema(new StringSchema().minLength(1).maxLength(ApiLimits.longestKey()));
        Objects.requireNonNull(operation.getResponses().get("201"), name)
                .addHeaderObject(
                        "Idempotency-Replayed",
                        new Header()
                                .description("这个键此前已提交过同一内容。The same content came under this key before.")
                                .schema(new StringSchema().addEnumItem("true")));
    }

    private void refuse() {
        statuses()
                .forEach((status, words) -> operation
                        .getResponses()
                        .addApiResponse(status.toString(), refusal(words, rules(status), status)));
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        refusal(
                                new Words(
                                        "未办理：所遇规则、情况、下一步。",
                                        "Not done: the rule that was met, what happened, what to do now."),
                                new TreeSet<>(),
                                0));
    }

    /** Which refusals an operation can meet, by status. */
    private Map<Integer, Words> statuses() {
        var statuses = new TreeMap<Integer, Words>();
        statuses.put(400, new Words("有未知、缺少或读不懂的内容。", "Something is unknown, missing, or cannot be read."));
        if (desk) {
            statuses.put(401, new Words("令牌不在登录状态。", "Nobody has signed in with this token."));
            statuses.put(403, new Words("属于其他角色或其他单位。", "It is for another role, or for another unit."));
        }
        if (WAYS_IN.contains(name)) {
            statuses.put(401, new Words("用户名、密码不对。", "The name or the password is wrong."));
            statuses.put(403, new Words("一次性链接无效。", "The one-time link is not valid."));
        }
        if (name.contains("{")) {
            statuses.put(404, new Words("没有，或尚未公开。", "There is no such thing, or it is not public yet."));
        }
        if (operation.getRequestBody() != null) {
            statuses.put(408, new Words("内容到达过慢。", "The body came too slowly."));
            statuses.put(413, new Words("内容或其中一项文字过大。", "The body, or a text in it, is too large."));
            if (!name.equals(SCAN) && !name.equals(IMPORT)) {
                statuses.put(
                        415, new Words("内容不是 UTF-8 的 application/json。", "The body is not application/json in UTF-8."));
            }
        }
        if (!name.startsWith("GET ")) {
            statuses.put(
                    409,
                    new Words(
                            "当前状态不能办理，或须由另一人办理。",
                            "The matter is not in a state in which this can be done, or a second person is needed."));
            statuses.put(422, new Words("读得懂，但不合规则。", "It can be read, and breaks a rule."));
            statuses.put(503, new Words("待办太多，未作记录，请重试。", "Too much is waiting; nothing was recorded, try again."));
        }
        if (perMinute.isPresent() || operation.getRequestBody() != null) {
            statuses.put(
                    429,
                    new Words(
                            "来自这个地址的请求太多，或同时送来的内容太多。",
                            "Too many such requests, or too much at once, came from this address."));
        }
        return statuses;
    }

    private SortedSet<String> rules(int status) {
        var rules = new TreeSet<>(Faults.rules().getOrDefault(status, new TreeSet<>()));
        if (operation.getRequestBody() == null) {
            rules.removeAll(Faults.OF_A_BODY);
        }
        var kind = KINDS.get(status);
        if (kind != null && (desk || operation.getRequestBody() != null)) {
            rules.addAll(features.in(handler.getBeanType().getPackageName(), kind));
        }
        return rules;
    }

    private static ApiResponse refusal(Words words, SortedSet<String> rules, int status) {
        var reference = new Schema<>().$ref("#/components/schemas/" + ApiDescription.PROBLEM);
        var response = new ApiResponse()
                .description(
                        rules.isEmpty()
                                ? words.zh() + words.en()
                                : "%s%s rule: %s".formatted(words.zh(), words.en(), String.join(", ", rules)))
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(reference)));
        if (!rules.isEmpty()) {
            response.addExtension("x-rules", List.copyOf(rules));
        }
        return status == 429 || status == 503
                ? response.addHeaderObject(
                        "Retry-After",
                        new Header()
                                .description("几秒后重试。Try again in so many seconds.")
                                .schema(new IntegerSchema()))
                : response;
    }
}
