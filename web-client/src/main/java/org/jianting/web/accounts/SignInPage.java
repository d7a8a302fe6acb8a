// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.accounts;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jianting.consultation.verdict.Staff;
import org.jianting.web.page.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

/** The door of the desk: one form, which works without a script. */
@RestController
final class SignInPage {

    private final Reception reception;
    private final Pages pages;

    SignInPage(Reception reception, Pages pages) {
        this.reception = reception;
        this.pages = pages;
    }

    @GetMapping("/desk/sign-in")
    ResponseEntity<byte[]> form(ServerWebExchange exchange) {
        return draw(HttpStatus.OK, "", null, false, exchange);
    }

    @PostMapping(path = "/desk/sign-in", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Mono<ResponseEntity<byte[]>> signIn(ServerWebExchange exchange) {
        return exchange.getFormData()
                .onErrorMap(
                        IllegalArgumentException.class,
                        unreadable -> new ServerWebInputException("The form is not encoded as forms are"))
                .flatMap(form -> signIn(form, exchange));
    }

    private Mono<ResponseEntity<byte[]>> signIn(MultiValueMap<String, String> form, ServerWebExchange exchange) {
        var username = typed(form, "username");
        var ticket = form.getFirst("ticket");
        var entry = ticket == null
                ? reception.signIn(username, typed(form, "password"), exchange)
                : reception.enter(ticket, typed(form, "code"), exchange);
        return entry.map(then -> answer(then, username, exchange));
    }

    private ResponseEntity<byte[]> answer(Reception.Entry entry, String username, ServerWebExchange exchange) {
        return switch (entry) {
            case Reception.Entry.Admitted() -> to(next(exchange));
            case Reception.Entry.CodeNeeded(var ticket, var problem) -> askForCode(ticket, problem, exchange);
            case Reception.Entry.TooLate() -> draw(HttpStatus.OK, "", null, true, exchange);
            case Reception.Entry.TurnedAway(var problem) ->
                draw(HttpStatus.valueOf(problem.getStatus()), username, problem, false, exchange);
        };
    }

    private ResponseEntity<byte[]> askForCode(
            String ticket, @Nullable ProblemDetail problem, ServerWebExchange exchange) {
        var frame = pages.frame(exchange, "/desk/sign-in");
        var parameters = new HashMap<String, Object>(Map.of(
                "frame", frame.titled(frame.text("signin.code.title")), "action", action(exchange), "ticket", ticket));
        if (problem != null) {
            parameters.put("problem", ShownProblem.of(problem, frame.texts().language()));
        }
        var status = problem == null ? HttpStatus.OK : HttpStatus.valueOf(problem.getStatus());
        return pages.show(status, "accounts/code.jte", parameters);
    }

    /** Where somebody arrives who has signed in again in a window of its own, while a form waits in another. */
    @GetMapping("/desk/signed-in")
    ResponseEntity<byte[]> signedIn(Staff staff, ServerWebExchange exchange) {
        var frame = pages.frame(exchange);
        return pages.show("accounts/signedin.jte", Map.of("frame", frame.titled(frame.text("signedin.title"))));
    }

    @PostMapping("/desk/sign-out")
    Mono<ResponseEntity<byte[]>> signOut(Staff staff, ServerWebExchange exchange) {
        return reception.signOut(staff, exchange).then(Mono.fromSupplier(() -> to("/desk/sign-in?out")));
    }

    private ResponseEntity<byte[]> draw(
            HttpStatus status,
            String username,
            @Nullable ProblemDetail problem,
            boolean isTooLate,
            ServerWebExchange exchange) {
        var frame = pages.frame(exchange);
        var parameters = new HashMap<String, Object>(Map.of(
                "frame",
                frame.titled(frame.text("signin.title")),
                "action",
                "/desk/sign-in?next=" + UriUtils.encode(next(exchange), StandardCharsets.UTF_8),
                "username",
                username,
                "isTooLate",
                isTooLate,
                "isReady",
                exchange.getRequest().getQueryParams().containsKey("ready"),
                "isOut",
                exchange.getRequest().getQueryParams().containsKey("out")));
        if (problem != null) {
            parameters.put("problem", ShownProblem.of(problem, frame.texts().language()));
        }
        return pages.show(status, "accounts/signin.jte", parameters);
    }

    private static String action(ServerWebExchange exchange) {
        return "/desk/sign-in?next=" + UriUtils.encode(next(exchange), StandardCharsets.UTF_8);
    }

    private static String next(ServerWebExchange exchange) {
        return Next.of(exchange.getRequest().getQueryParams().getFirst("next"));
    }

    private static String typed(MultiValueMap<String, String> form, String field) {
        return Objects.requireNonNullElse(form.getFirst(field), "");
    }

    private static ResponseEntity<byte[]> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }
}
