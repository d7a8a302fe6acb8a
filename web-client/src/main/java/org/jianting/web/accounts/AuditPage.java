// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.accounts;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.verdict.Problems;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jianting.web.page.Frame;
import org.jianting.web.page.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The audit trail: by consultation, person, kind and time, page by page, and as a table to take away. */
@RestController
public final class AuditPage {

    /** What a filter asks for, as it was typed. */
    public record Typed(String of, String consultation, String person, String kind, String from, String to) {}

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_]{0,60}");
    private static final int LINES_AT_ONCE = 500;

    private final Trail trail;
    private final Pages pages;

    AuditPage(Trail trail, Pages pages) {
        this.trail = trail;
        this.pages = pages;
    }

    @GetMapping("/desk/audit")
    Mono<ResponseEntity<byte[]>> page(Staff staff, ServerWebExchange exchange) {
        var lacks = staff.lacks(Role.AUDITOR, Role.AUDIT_ADMINISTRATOR);
        if (lacks.isPresent()) {
            return Mono.just(refused(Problems.of(lacks.get()), exchange));
        }
        var parameters = exchange.getRequest().getQueryParams();
        var typed = typed(parameters);
        var wanted = wanted(typed);
        var before = number(parameters.getFirst("before"));
        var frame = pages.frame(exchange, address("/desk/audit", typed, before));
        return trail.before(before, wanted.orElseGet(() -> anything(of(typed))))
                .map(found -> pages.show(
                        wanted.isPresent() ? HttpStatus.OK : HttpStatus.BAD_REQUEST,
                        "accounts/audit.jte",
                        Map.of(
                                "frame", frame.titled(frame.text("audit.title")),
                                "typed", typed,
                                "isFit", wanted.isPresent(),
                                "found", found,
                                "kinds", kinds(of(typed), frame),
                                "older",
                                        found.isEnd() ? "" : address("/desk/audit", typed, Optional.of(found.downTo())),
                                "csv", address("/desk/audit.csv", typed, Optional.empty()))));
    }

    @GetMapping("/desk/audit.csv")
    Mono<ResponseEntity<Flux<DataBuffer>>> csv(Staff staff, ServerWebExchange exchange) {
        var wanted = wanted(typed(exchange.getRequest().getQueryParams()));
        if (staff.lacks(Role.AUDITOR, Role.AUDIT_ADMINISTRATOR).isPresent() || wanted.isEmpty()) {
            return Mono.just(ResponseEntity.status(HttpStatus.FORBIDDEN).build());
        }
        var frame = pages.frame(exchange);
        var head = "\uFEFF"
                + row(List.of(
                        frame.text("audit.position"),
                        frame.text("audit.at"),
                        frame.text("audit.what"),
                        frame.text("audit.kind"),
                        frame.text("audit.by"),
                        frame.text("audit.about"),
                        frame.text("audit.detail")));
        var rows = Flux.using(
                        () -> trail.all(wanted.get()),
                        lines -> Flux.fromStream(lines).map(line -> row(cells(line, frame))),
                        Stream::close)
                .buffer(LINES_AT_ONCE)
                .map(some -> String.join("", some))
                .subscribeOn(Schedulers.boundedElastic());
        return Mono.just(ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
                .body(Flux.concat(Mono.just(head), rows)
                        .map(text ->
                                DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8)))));
    }

    private static List<String> cells(Trail.Line line, Frame frame) {
        return List.of(
                Long.toString(line.number()),
                line.at().toString(),
                word(line.kind(), frame),
                line.kind(),
                Objects.requireNonNullElse(line.by(), ""),
                line.about(),
                line.detail());
    }

    // A cell that begins like a formula would be worked out by a spreadsheet.
    private static String row(List<String> cells) {
        var row = new StringBuilder();
        for (var cell : cells) {
            var safe = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
            row.append(row.isEmpty() ? "" : ",")
                    .append('"')
                    .append(safe.replace("\"", "\"\""))
                    .append('"');
        }
        return row.append("\r\n").toString();
    }

    /** What people call a fact or an act; the name itself where nobody has a word for it. */
    public static String word(String kind, Frame frame) {
        return AccountAct.read(kind).map(frame::word).orElseGet(() -> FACTS.contains(kind) ? fact(kind, frame) : kind);
    }

    private static String fact(String kind, Frame frame) {
        var key = "Fact." + kind;
        return frame.text(key);
    }

    private static final List<String> FACTS = Arrays.stream(ConsultationEvent.class.getPermittedSubclasses())
            .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
            .map(Class::getSimpleName)
            .sorted()
            .toList();

    private static Map<String, String> kinds(Trail.Of of, Frame frame) {
        var kinds = new TreeMap<String, String>();
        switch (of) {
            case FACTS -> FACTS.forEach(fact -> kinds.put(fact, fact(fact, frame)));
            case READS -> {}
            case ACCOUNTS ->
                Arrays.stream(AccountAct.values()).forEach(act -> kinds.put(act.written(), frame.word(act)));
        }
        return kinds;
    }

    private static Typed typed(MultiValueMap<String, String> parameters) {
        return new Typed(
                said(parameters, "of"),
                said(parameters, "consultation"),
                said(parameters, "person"),
                said(parameters, "kind"),
                said(parameters, "from"),
                said(parameters, "to"));
    }

    private static String said(MultiValueMap<String, String> parameters, String name) {
        return Objects.requireNonNullElse(parameters.getFirst(name), "").strip();
    }

    private static Trail.Of of(Typed typed) {
        return Arrays.stream(Trail.Of.values())
                .filter(of -> of.name().equalsIgnoreCase(typed.of()))
                .findFirst()
                .orElse(Trail.Of.FACTS);
    }

    private static Trail.Wanted anything(Trail.Of of) {
        return new Trail.Wanted(of, null, null, null, null, null);
    }

    /** Empty where something is not what it should be: a filter that does nothing must not look like one that found all. */
    private static Optional<Trail.Wanted> wanted(Typed typed) {
        try {
            var from = day(typed.from());
            var to = day(typed.to());
            return ID.matcher(typed.consultation()).matches()
                            && ID.matcher(typed.person()).matches()
                    ? Optional.of(new Trail.Wanted(
                            of(typed),
                            absent(typed.consultation()),
                            absent(typed.person()),
                            absent(typed.kind()),
                            from == null ? null : from.atStartOfDay(ZONE).toInstant(),
                            to == null
                                    ? null
                                    : to.plusDays(1).atStartOfDay(ZONE).toInstant()))
                    : Optional.empty();
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate day(String typed) {
        return typed.isEmpty() ? null : LocalDate.parse(typed);
    }

    private static @Nullable String absent(String typed) {
        return typed.isEmpty() ? null : typed;
    }

    private static Optional<Long> number(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,15}") ? Optional.of(Long.valueOf(typed)) : Optional.empty();
    }

    private static String address(String path, Typed typed, Optional<Long> before) {
        var address = UriComponentsBuilder.fromPath(path);
        put(address, "of", typed.of());
        put(address, "consultation", typed.consultation());
        put(address, "person", typed.person());
        put(address, "kind", typed.kind());
        put(address, "from", typed.from());
        put(address, "to", typed.to());
        before.ifPresent(number -> address.queryParam("before", number));
        return address.encode().toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value);
        }
    }

    private ResponseEntity<byte[]> refused(ProblemDetail problem, ServerWebExchange exchange) {
        var frame = pages.frame(exchange);
        var shown = ShownProblem.of(problem, frame.texts().language());
        return pages.show(
                HttpStatus.valueOf(problem.getStatus()),
                "accounts/refused.jte",
                Map.of("frame", frame.titled(shown.title()), "problem", shown));
    }
}
