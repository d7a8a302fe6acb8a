// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.download;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jianting.projections.outcome.Outcome;
import org.jianting.projections.outcome.Point;
import org.jianting.web.outcome.OutcomeParts;
import org.jianting.web.outcome.Published;
import org.jianting.web.page.Names;
import org.jianting.web.page.Pages;
import org.jianting.web.print.Pdf;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A published outcome as a table and on paper. It never changes, so what was made once is right for as long as it is kept. */
@RestController
final class OutcomeDownloads {

    private final Published published;
    private final Pages pages;
    private final Downloads downloads;
    private final Answers answers;
    private final Pdf pdf;

    OutcomeDownloads(Published published, Pages pages, Downloads downloads, Answers answers, Pdf pdf) {
        this.published = published;
        this.pages = pages;
        this.downloads = downloads;
        this.answers = answers;
        this.pdf = pdf;
    }

    @GetMapping("/c/{id}/outcome.xlsx")
    Mono<ResponseEntity<Object>> table(@PathVariable String id, ServerWebExchange exchange) {
        return answer(
                id,
                exchange,
                parts -> named(parts.outcome(), Form.XLSX.ending()),
                Form.XLSX,
                (parts, file) -> table(parts, file));
    }

    @GetMapping("/c/{id}/outcome.pdf")
    Mono<ResponseEntity<Object>> paper(@PathVariable String id, ServerWebExchange exchange) {
        if (!pdf.isPossible()) {
            return Mono.just(answers.noFont(exchange));
        }
        return answer(
                id,
                exchange,
                parts -> named(parts.outcome(), parts.frame().texts().language().tag() + "." + Form.PDF.ending()),
                Form.PDF,
                (parts, file) -> PrintedOutcome.read(published, parts).flatMap(paper -> paper(paper, file)));
    }

    private interface Name {
        String of(OutcomeParts parts);
    }

    private interface Maker {
        Mono<Void> make(OutcomeParts parts, Path file);
    }

    private Mono<ResponseEntity<Object>> answer(
            String id, ServerWebExchange exchange, Name name, Form form, Maker maker) {
        return Mono.justOrEmpty(Names.consultation(id))
                .flatMap(consultation -> OutcomeParts.read(published, consultation, pages.frame(exchange)))
                .flatMap(parts -> answers.file(
                        exchange,
                        name.of(parts),
                        parts.outcome().consultation() + "-outcome." + form.ending(),
                        form,
                        kept -> downloads.file(kept, file -> maker.make(parts, file))))
                .switchIfEmpty(Mono.fromSupplier(() -> answers.notFound(exchange)));
    }

    private static String named(Outcome outcome, String ending) {
        var digests = outcome.digests();
        var content = "%s %s %s %s"
                .formatted(
                        outcome.consultation(), digests.finalDocument(), digests.interpretation(), digests.feedback());
        return DigestUtils.md5DigestAsHex(content.getBytes(StandardCharsets.UTF_8)) + "." + ending;
    }

    private Mono<Void> table(OutcomeParts parts, Path file) {
        return Mono.using(
                () -> new Written(file, parts),
                table -> EveryPoint.of(published, parts.outcome().consultation())
                        .concatMap(
                                points -> Mono.<Void>fromCallable(() -> {
                                    table.add(points);
                                    return null;
                                }),
                                1)
                        .then(Mono.fromCallable(() -> {
                            table.finish();
                            return true;
                        }))
                        .then());
    }

    /** The workbook and the file under it. */
    private static final class Written implements AutoCloseable {

        private final OutputStream out;
        private final OutcomeWorkbook book;

        Written(Path file, OutcomeParts parts) throws IOException {
            out = new BufferedOutputStream(Files.newOutputStream(file));
            book = new OutcomeWorkbook(out, parts);
        }

        void add(Iterable<Point> points) throws IOException {
            book.add(points);
        }

        void finish() throws IOException {
            book.finish();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    private Mono<Void> paper(PrintedOutcome paper, Path file) {
        var title = paper.parts().outcome().title();
        return Mono.fromCallable(() -> {
                    var page = pages.draw(
                            "download/outcome.jte",
                            Map.of("frame", paper.parts().frame().titled(title), "paper", paper));
                    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                        pdf.write(new String(page, StandardCharsets.UTF_8), out);
                    }
                    return true;
                })
                .then();
    }
}
