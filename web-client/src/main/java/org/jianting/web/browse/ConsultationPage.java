// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.browse;

import java.net.URI;
import java.util.Map;
import org.jianting.web.page.Frame;
import org.jianting.web.page.Names;
import org.jianting.web.page.Pages;
import org.jianting.web.page.Prose;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** One consultation: what is asked, until when, by what rule, and the draft itself. */
@RestController
public final class ConsultationPage {

    private final OpenFiles files;
    private final Pages pages;

    ConsultationPage(OpenFiles files, Pages pages) {
        this.files = files;
        this.pages = pages;
    }

    @GetMapping("/c/{id}")
    Mono<ResponseEntity<byte[]>> consultation(@PathVariable String id, ServerWebExchange exchange) {
        return Mono.justOrEmpty(Names.consultation(id))
                .flatMap(files::find)
                .map(file -> draw(file, exchange))
                .switchIfEmpty(Mono.fromSupplier(() -> pages.notFound(exchange)));
    }

    /** The draft is on the consultation's own page; the clause that an address names is kept by the browser. */
    @GetMapping("/c/{id}/draft")
    ResponseEntity<byte[]> draft(@PathVariable String id, ServerWebExchange exchange) {
        return Names.consultation(id)
                .map(known -> ResponseEntity.status(HttpStatus.FOUND)
                        .location(URI.create("/c/" + known))
                        .<byte[]>build())
                .orElseGet(() -> pages.notFound(exchange));
    }

    private ResponseEntity<byte[]> draw(OpenFile file, ServerWebExchange exchange) {
        return draw(file, pages.frame(exchange).in(file.zone()), pages);
    }

    /** The page for whoever has the file: also for those who look at a notice before it is posted. */
    public static ResponseEntity<byte[]> draw(OpenFile file, Frame frame, Pages pages) {
        return pages.show(
                "browse/consultation.jte",
                Map.of(
                        "frame", frame.titled(file.title()),
                        "file", file,
                        "note", Note.of(Prose.belowTitle(file.note())),
                        "stages", StageLine.of(file, frame)));
    }
}
