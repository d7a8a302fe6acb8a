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
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Draws a page: which language the reader wants, the frame, and the template's bytes. */
@Component
public class Pages {

    private static final String COOKIE = "language";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "org.jianting.web.templates");
    private final Assets assets;
    private final Clock clock;

    Pages(Assets assets, Clock clock) {
        this.assets = assets;
        this.clock = clock;
    }

    /** The frame for a request; {@code titleKey} with its values is the title of the document. */
    public Frame frame(ServerWebExchange exchange, String title) {
        var texts = Texts.in(language(exchange));
        return new Frame(
                title,
                exchange.getRequest().getURI().getRawPath(),
                texts,
                new Moments(ZONE, texts, clock.instant()),
                assets.stylesheet());
    }

    /** What the reader asked for by link, else chose before, else the browser's wish; Chinese when nothing is said. */
    public Language language(ServerWebExchange exchange) {
        var asked = exchange.getRequest().getQueryParams().getFirst("lang");
        if (asked == null) {
            HttpCookie kept = exchange.getRequest().getCookies().getFirst(COOKIE);
            asked = kept == null ? null : kept.getValue();
        } else if (asked.equals("en") || asked.equals("zh")) {
            exchange.getResponse()
                    .addCookie(ResponseCookie.from(COOKIE, asked)
                            .path("/")
                            .maxAge(Duration.ofDays(365))
                            .httpOnly(true)
                            .sameSite("Lax")
                            .build());
        }
        if (asked != null) {
            return asked.equals("en") ? Language.EN : Language.ZH;
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

    public ResponseEntity<byte[]> show(String template, Map<String, Object> parameters) {
        return show(HttpStatus.OK, template, parameters);
    }

    public ResponseEntity<byte[]> show(HttpStatus status, String template, Map<String, Object> parameters) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Vary", "Accept-Language, Cookie")
                .body(draw(template, parameters));
    }

    private byte[] draw(String template, Map<String, Object> parameters) {
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
