// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.card;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jianting.web.browse.OpenFile;
import org.jianting.web.browse.OpenFiles;
import org.jianting.web.page.Frame;
import org.jianting.web.page.Names;
import org.jianting.web.page.Pages;
import org.jianting.web.page.Site;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The card in its two forms, and the page that tells how to put it elsewhere. */
@RestController
final class CardPage {

    /** Its own, because the card brings everything with it; the browser knows it by its digest and takes no other. */
    static final String STYLE = """
            body{margin:0;font:16px/1.6 "PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif;color:#1b1b1a;background:#fdfcfa}\
            article{border:1px solid #767571;border-left:4px solid #0b5d66;padding:12px 16px;box-sizing:border-box;min-height:100vh}\
            h1{font-size:18px;line-height:1.5;margin:0 0 4px}\
            p{margin:0 0 4px;font-variant-numeric:tabular-nums}\
            a{color:#0b5d66}a:focus-visible{outline:3px solid #ffbf00;outline-offset:1px}\
            .soft{color:#4a4a47;font-size:14px}""";

    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'".formatted(digest(STYLE));
    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=utf-8");

    private final OpenFiles files;
    private final Pages pages;

    CardPage(OpenFiles files, Pages pages) {
        this.files = files;
        this.pages = pages;
    }

    @GetMapping("/c/{id}/card")
    Mono<ResponseEntity<byte[]>> card(@PathVariable String id, ServerWebExchange exchange) {
        return find(
                id,
                exchange,
                (file, frame) -> elsewhere(
                        exchange,
                        MediaType.parseMediaType("text/html;charset=utf-8"),
                        draw("card/card.jte", file, frame)));
    }

    @GetMapping("/c/{id}/card.svg")
    Mono<ResponseEntity<byte[]>> picture(@PathVariable String id, ServerWebExchange exchange) {
        return find(id, exchange, (file, frame) -> elsewhere(exchange, SVG, draw("card/picture.jte", file, frame)));
    }

    @GetMapping("/c/{id}/embed")
    Mono<ResponseEntity<byte[]>> embed(@PathVariable String id, ServerWebExchange exchange) {
        return find(
                id,
                exchange,
                (file, frame) -> pages.show(
                        "card/embed.jte",
                        Map.of(
                                "frame", frame.titled(frame.text("card.embed.title", file.title())),
                                "file", file,
                                "site", Site.of(exchange))));
    }

    private interface Draw {
        ResponseEntity<byte[]> page(OpenFile file, Frame frame);
    }

    private Mono<ResponseEntity<byte[]>> find(String id, ServerWebExchange exchange, Draw draw) {
        return Mono.justOrEmpty(Names.consultation(id))
                .flatMap(files::find)
                .map(file -> draw.page(file, pages.frame(exchange).in(file.zone())))
                .switchIfEmpty(Mono.fromSupplier(() -> pages.notFound(exchange)));
    }

    private byte[] draw(String template, OpenFile file, Frame frame) {
        return pages.draw(template, Map.of("frame", frame.titled(file.title()), "card", new Card(file, frame)));
    }

    /** What other sites may show. Only an answer that is a card is opened; what is not found stays shut. */
    private static ResponseEntity<byte[]> elsewhere(ServerWebExchange exchange, MediaType type, byte[] body) {
        var headers = exchange.getResponse().getHeaders();
        headers.remove("X-Frame-Options");
        // Whoever reads another site came for that one: nothing of ours stays with them.
        exchange.getResponse().getCookies().clear();
        headers.set("Cross-Origin-Resource-Policy", "cross-origin");
        headers.set("Content-Security-Policy", POLICY + "; frame-ancestors *");
        return ResponseEntity.ok().contentType(type).cacheControl(A_MINUTE).body(body);
    }

    private static String digest(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
