// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.submit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jianting.web.check.FormCheck;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.FormPartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.http.codec.multipart.PartEventHttpMessageReader;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A form as it came: what was typed, the files that were chosen, and which of its buttons was pressed.
 *
 * @param dropped places of files, among those that are held already, that are not to be sent
 * @param held how many files its sender was told are held
 */
record SentForm(
        Typed typed, Step step, List<ChosenFile> files, Set<Integer> dropped, int held, FormCheck.Brought brought) {

    enum Step {
        CHECK,
        CHANGE,
        SEND
    }

    // More than what the edge lets in; a file is never written to a disk in clear, whatever its size.
    private static final int MOST_IN_MEMORY = 32 << 20;
    private static final int MOST_PARTS = 64;
    private static final ResolvableType PART = ResolvableType.forClass(PartEvent.class);

    static Mono<SentForm> read(ServerWebExchange exchange) {
        return MediaType.MULTIPART_FORM_DATA.isCompatibleWith(
                        exchange.getRequest().getHeaders().getContentType())
                ? parts(exchange.getRequest())
                : exchange.getFormData()
                        .onErrorMap(IllegalArgumentException.class, unreadable -> notAForm())
                        .map(form -> of(form, List.of()));
    }

    private static Mono<SentForm> parts(ServerHttpRequest request) {
        var reader = new PartEventHttpMessageReader();
        reader.setMaxInMemorySize(MOST_IN_MEMORY);
        reader.setMaxParts(MOST_PARTS);
        return reader.read(PART, request, java.util.Map.of())
                .windowUntil(PartEvent::isLast)
                .concatMap(SentForm::part)
                .collectList()
                .onErrorMap(org.springframework.core.codec.DecodingException.class, unreadable -> notAForm())
                .map(parts -> {
                    var form = new LinkedMultiValueMap<String, String>();
                    var files = new ArrayList<ChosenFile>();
                    for (var part : parts) {
                        switch (part) {
                            case Part.Field(var name, var value) -> form.add(name, value);
                            case Part.File(var file) -> files.add(file);
                        }
                    }
                    return of(form, files);
                });
    }

    private sealed interface Part {
        record Field(String name, String value) implements Part {}

        record File(ChosenFile file) implements Part {}
    }

    private static Flux<Part> part(Flux<PartEvent> events) {
        return events.switchOnFirst((first, all) -> {
            if (first.get() instanceof FormPartEvent field) {
                return Flux.concat(
                        Mono.just(new Part.Field(field.name(), field.value())),
                        all.skip(1).ignoreElements().cast(Part.class));
            }
            if (first.get() instanceof FilePartEvent file) {
                return ChosenContent.of(all)
                        // A browser sends a field for files that nobody used as one file without a name.
                        .filter(content -> !file.filename().isEmpty())
                        .map(content -> (Part) new Part.File(ChosenFile.named(file.filename(), content)))
                        .flux();
            }
            return all.ignoreElements().cast(Part.class).flux();
        });
    }

    private static ServerWebInputException notAForm() {
        return new ServerWebInputException("The form is not encoded as forms are");
    }

    private static SentForm of(MultiValueMap<String, String> form, List<ChosenFile> files) {
        var dropped = new HashSet<Integer>();
        for (var place : form.getOrDefault("drop", List.of())) {
            dropped.add(number(place));
        }
        return new SentForm(
                Typed.of(form),
                step(Typed.given(form, "step")),
                files,
                dropped,
                number(Typed.given(form, "held")),
                new FormCheck.Brought(
                        Typed.given(form, "work"),
                        Typed.given(form, "number"),
                        Typed.given(form, "ticket"),
                        Typed.given(form, "answer")));
    }

    private static Step step(String named) {
        return switch (named) {
            case "change" -> Step.CHANGE;
            case "send" -> Step.SEND;
            default -> Step.CHECK;
        };
    }

    private static int number(String digits) {
        return digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : 0;
    }
}
