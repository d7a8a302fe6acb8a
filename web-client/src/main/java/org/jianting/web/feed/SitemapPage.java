// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.feed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jianting.projections.search.ConsultationList;
import org.jianting.projections.search.ConsultationState;
import org.jianting.projections.search.ListedConsultation;
import org.jianting.web.browse.Listing;
import org.jianting.web.page.Site;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;

/** What search engines may read, and where it is: everything that is public and stays; no receipts, no forms, no desk. */
@RestController
final class SitemapPage {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);
    private static final int AT_A_TIME = 100;
    private static final int MOST = 5_000;

    private final Listing listing;

    SitemapPage(Listing listing) {
        this.listing = listing;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots(ServerWebExchange exchange) {
        var rules = """
                User-agent: *
                Disallow: /desk
                Disallow: /receipt
                Disallow: /api/
                Disallow: /search
                Disallow: /*/comment
                Sitemap: %s/sitemap.xml
                """.formatted(Site.of(exchange));
        return ResponseEntity.ok().contentType(TEXT).body(rules.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/sitemap.xml")
    Mono<ResponseEntity<byte[]>> sitemap(ServerWebExchange exchange) {
        var site = Site.of(exchange);
        return listing.list(null, null, null, null, AT_A_TIME)
                .expand(page ->
                        page.cursor() == null ? Mono.empty() : listing.list(null, null, null, page.cursor(), AT_A_TIME))
                .concatMapIterable(ConsultationList::consultations)
                .take(MOST)
                .collectList()
                .map(consultations -> ResponseEntity.ok().contentType(XML).body(map(consultations, site)));
    }

    private static byte[] map(List<ListedConsultation> consultations, String site) {
        var map = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                """);
        Stream.concat(Stream.of("/", "/consultations"), consultations.stream().flatMap(SitemapPage::addresses))
                .forEach(address -> map.append("<url><loc>")
                        .append(HtmlUtils.htmlEscape(site + address))
                        .append("</loc></url>\n"));
        return map.append("</urlset>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<String> addresses(ListedConsultation consultation) {
        var own = "/c/" + consultation.id();
        return consultation.state() == ConsultationState.PUBLISHED
                ? Stream.of(own, own + "/outcome", own + "/outcome/changes")
                : Stream.of(own);
    }
}
