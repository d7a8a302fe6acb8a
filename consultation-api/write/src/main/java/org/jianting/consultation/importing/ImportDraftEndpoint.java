// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.importing;

import java.util.List;
import org.jianting.consultation.clauses.Clauses;
import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.verdict.Problems;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Reads a file and answers its text and clauses. Nothing is recorded: a person looks, mends, and registers. */
@RestController
final class ImportDraftEndpoint {

    /**
     * @param original digest of the file, to be registered with the draft
     * @param remarks what was left out, or taken in a way that somebody should look at
     */
    record Imported(
            FileForm form,
            String title,
            String text,
            Digest original,
            List<Clause> clauses,
            List<Remarks.Counted> remarks) {}

    // One file at a time: read, a document takes several times the memory that it takes as a file.
    private final Scheduler oneAtATime = Schedulers.newSingle("import", true);
    private final Desk desk;

    ImportDraftEndpoint(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/v1/desk/consultations/{id}/drafts/import")
    Mono<ResponseEntity<Object>> read(@PathVariable("id") ConsultationId id, Staff staff, ServerWebExchange exchange) {
        var request = exchange.getRequest();
        return desk.admit(
                staff,
                id,
                () -> content(request)
                        .flatMap(content -> FileForm.of(request.getHeaders())
                                .map(form -> read(form, content))
                                .orElseGet(() -> Mono.just(Problems.answer(new ImportRefusal.UnknownForm()))))
                        .onErrorResume(DataBufferLimitException.class, tooMuch -> Mono.just(tooLarge())),
                Role.HANDLER);
    }

    private static ResponseEntity<Object> tooLarge() {
        return Problems.answer(new ImportRefusal.FileTooLarge(FileForm.LARGEST_IN_BYTES));
    }

    private static Mono<byte[]> content(ServerHttpRequest request) {
        return DataBufferUtils.join(request.getBody(), FileForm.LARGEST_IN_BYTES)
                .map(ImportDraftEndpoint::bytes)
                .defaultIfEmpty(new byte[0]);
    }

    private static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private Mono<ResponseEntity<Object>> read(FileForm form, byte[] content) {
        return Mono.fromSupplier(() -> answer(new DraftFile(form, content))).subscribeOn(oneAtATime);
    }

    private static ResponseEntity<Object> answer(DraftFile file) {
        return switch (file.read()) {
            case Reading.Read(var form, var text, var remarks) ->
                DraftText.refuse(text)
                        .map(Problems::answer)
                        .orElseGet(() -> ResponseEntity.ok(imported(form, text, file.digest(), remarks)));
            case Reading.Unread(var refusal) -> Problems.answer(refusal);
        };
    }

    private static Imported imported(FileForm form, String text, Digest original, List<Remarks.Counted> remarks) {
        var clauses = Clauses.parse(text);
        return new Imported(form, DraftText.title(clauses), text, original, clauses, remarks);
    }
}
