// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.download;

import java.io.BufferedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jianting.web.browse.OpenFile;
import org.jianting.web.browse.OpenFiles;
import org.jianting.web.page.Frame;
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

/** A draft to read elsewhere: plain, with its notice, and on paper. */
@RestController
final class DraftDownloads {

    private final OpenFiles files;
    private final Pages pages;
    private final Downloads downloads;
    private final Answers answers;
    private final Pdf pdf;

    DraftDownloads(OpenFiles files, Pages pages, Downloads downloads, Answers answers, Pdf pdf) {
        this.files = files;
        this.pages = pages;
        this.downloads = downloads;
        this.answers = answers;
        this.pdf = pdf;
    }

    @GetMapping("/c/{id}/draft.txt")
    Mono<ResponseEntity<Object>> text(@PathVariable String id, ServerWebExchange exchange) {
        return find(
                id,
                exchange,
                file -> Mono.just(answers.text(saved(file, Form.TXT), Form.TXT, WrittenDraft.plain(file))));
    }

    @GetMapping("/c/{id}/draft.md")
    Mono<ResponseEntity<Object>> markdown(@PathVariable String id, ServerWebExchange exchange) {
        return find(
                id,
                exchange,
                file -> Mono.just(answers.text(
                        saved(file, Form.MD), Form.MD, WrittenDraft.markdown(file, pages.frame(exchange)))));
    }

    @GetMapping("/c/{id}/draft.pdf")
    Mono<ResponseEntity<Object>> paper(@PathVariable String id, ServerWebExchange exchange) {
        if (!pdf.isPossible()) {
            return Mono.just(answers.noFont(exchange));
        }
        return find(id, exchange, file -> {
            var page = page(file, pages.frame(exchange));
            return answers.file(
                    exchange,
                    // A notice may still change, by an extension; what it says is its name.
                    DigestUtils.md5DigestAsHex(page) + "." + Form.PDF.ending(),
                    saved(file, Form.PDF),
                    Form.PDF,
                    kept -> downloads.file(kept, to -> write(page, to)));
        });
    }

    private interface Answer {
        Mono<ResponseEntity<Object>> to(OpenFile file);
    }

    private Mono<ResponseEntity<Object>> find(String id, ServerWebExchange exchange, Answer answer) {
        return Mono.justOrEmpty(Names.consultation(id))
                .flatMap(files::find)
                .flatMap(answer::to)
                .switchIfEmpty(Mono.fromSupplier(() -> answers.notFound(exchange)));
    }

    private static String saved(OpenFile file, Form form) {
        return file.id() + "-draft." + form.ending();
    }

    private byte[] page(OpenFile file, Frame frame) {
        var bookmarks = new ArrayList<Bookmark>();
        if (!file.note().isBlank()) {
            bookmarks.add(PrintedOutcome.bookmark(frame, "paper.draft.note", "note"));
        }
        bookmarks.add(PrintedOutcome.bookmark(frame, "consultation.draft", "draft"));
        return pages.draw(
                "download/notice.jte",
                Map.of(
                        "frame",
                        frame.titled(file.title()),
                        "file",
                        file,
                        "address",
                        "/c/" + file.id(),
                        "bookmarks",
                        List.copyOf(bookmarks)));
    }

    private Mono<Void> write(byte[] page, Path to) {
        return Mono.fromCallable(() -> {
                    try (var out = new BufferedOutputStream(Files.newOutputStream(to))) {
                        pdf.write(new String(page, StandardCharsets.UTF_8), out);
                    }
                    return true;
                })
                .then();
    }
}
