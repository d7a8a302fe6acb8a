// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Draws a page: which language the reader wants, the frame, and the template's bytes. */
@Component
public class Pages {

    private static final String COOKIE = "language";
    // Others are dropped: a link that leads back to this page must not carry what a stranger put into its address.
    private static final Set<String> KEPT_IN_ADDRESS = Set.of("state", "q", "cursor", "clause", "unit");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "org.jianting.web.templates");
    private final Assets assets;
    private final Clock clock;

    Pages(Assets assets, Clock clock) {
        this.assets = assets;
        this.clock = clock;
    }

    /** The frame for a request, in the reader's language; who knows the title puts it in. */
    public Frame frame(ServerWebExchange exchange) {
        return frame(exchange, address(exchange));
    }

    /** The same for a page that is known by this address, whatever else stands in the one by which it was asked for. */
    public Frame frame(ServerWebExchange exchange, String address) {
        var texts = Texts.in(language(exchange));
        return new Frame(
                texts.get("site.name"),
                address,
                otherLanguage(address, texts.language().other()),
                texts,
                new Moments(Moments.AT_HOME, texts, clock.instant()),
                Look.of(exchange),
                assets,
                roles(exchange));
    }

    private static Set<Role> roles(ServerWebExchange exchange) {
        Staff staff = exchange.getAttribute(Staff.ATTRIBUTE);
        return staff == null ? Set.of() : staff.roles();
    }

    private static String otherLanguage(String address, Language other) {
        return address + (address.contains("?") ? '&' : '?') + "lang=" + other.code();
    }

    private static String address(ServerWebExchange exchange) {
        var address =
                UriComponentsBuilder.fromPath(exchange.getRequest().getURI().getRawPath());
        exchange.getRequest().getQueryParams().forEach((name, values) -> {
            if (KEPT_IN_ADDRESS.contains(name) && values.getFirst() != null) {
                address.queryParam(name, UriUtils.encode(values.getFirst(), StandardCharsets.UTF_8));
            }
        });
        return address.build(true).toUriString();
    }

    /** What the reader asked for by link, else chose before, else the browser's wish; Chinese when nothing is said. */
    public Language language(ServerWebExchange exchange) {
        // Asked several times while a page is made, and the cookie is to be set once.
        return (Language)
                exchange.getAttributes().computeIfAbsent(Language.class.getName(), unknown -> wished(exchange));
    }

    private static Language wished(ServerWebExchange exchange) {
        var asked = exchange.getRequest().getQueryParams().getFirst("lang");
        if (asked == null) {
            HttpCookie kept = exchange.getRequest().getCookies().getFirst(COOKIE);
            asked = kept == null ? null : kept.getValue();
        } else if (asked.equals(Language.EN.code()) || asked.equals(Language.ZH.code())) {
            exchange.getResponse()
                    .addCookie(ResponseCookie.from(COOKIE, asked)
                            .path("/")
                            .maxAge(Duration.ofDays(365))
                            .httpOnly(true)
                            .sameSite("Lax")
                            .build());
        }
        if (asked != null) {
            return asked.equals(Language.EN.code()) ? Language.EN : Language.ZH;
        }
        return browserWishes(exchange);
    }

    private static Language browserWishes(ServerWebExchange exchange) {
        try {
            var wishes = exchange.getRequest().getHeaders().getAcceptLanguageAsLocales();
            for (var wish : wishes) {
                if (wish.getLanguage().equals("zh")) {
                    return Language.ZH;
                }
                if (wish.getLanguage().equals("en")) {
                    return Language.EN;
                }
            }
        } catch (IllegalArgumentException unreadable) {
            // A broken header is no reason to turn a reader away.
        }
        return Language.ZH;
    }

    /** What is unknown and what is not public yet look alike, to the last byte. */
    public ResponseEntity<byte[]> notFound(ServerWebExchange exchange) {
        var frame = frame(exchange);
        return show(
                HttpStatus.NOT_FOUND, "page/notfound.jte", Map.of("frame", frame.titled(frame.text("notfound.title"))));
    }

    public ResponseEntity<byte[]> show(String template, Map<String, Object> parameters) {
        return show(HttpStatus.OK, template, parameters);
    }

    public ResponseEntity<byte[]> show(HttpStatus status, String template, Map<String, Object> parameters) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Vary", "Accept-Language, Cookie")
                .body(draw(template, parameters));
    }

    public byte[] draw(String template, Map<String, Object> parameters) {
        var output = new Utf8ByteOutput();
        templates.render(template, parameters, output);
        var bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(bytes.toByteArray());
    }
}
