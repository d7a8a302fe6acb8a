// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.scans;

import java.util.List;
import java.util.Optional;
import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.verdict.Problems;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Takes a scan as it is, before the entry that will rest on it. The body is the file itself; what the file is called stays with
 * whoever scanned it, because names of files name people.
 */
@RestController
final class KeepScanEndpoint {

    /**
     * @param evidence what an entry names to rest on this scan
     * @param entries that rest on the same scan already: entered twice, or several people on one sheet
     */
    record Kept(Digest evidence, String mediaType, int sizeInBytes, List<SubmissionId> entries) {}

    private final Desk desk;
    private final Scans scans;

    KeepScanEndpoint(Desk desk, Scans scans) {
        this.desk = desk;
        this.scans = scans;
    }

    @PostMapping("/api/v1/desk/consultations/{id}/scans")
    Mono<ResponseEntity<Object>> keep(@PathVariable("id") ConsultationId id, Staff staff, ServerWebExchange exchange) {
        var asked = exchange.getRequest();
        return desk.admit(
                staff,
                id,
                () -> DataBufferUtils.join(asked.getBody())
                        .map(KeepScanEndpoint::bytes)
                        .defaultIfEmpty(new byte[0])
                        .flatMap(content -> kept(id, said(asked), content)),
                Role.CLERK);
    }

    private static byte[] bytes(DataBuffer buffer) {
        try {
            var bytes = new byte[buffer.readableByteCount()];
            buffer.read(bytes);
            return bytes;
        } finally {
            DataBufferUtils.release(buffer);
        }
    }

    /** None where the sender leaves it to the content. */
    private static @Nullable String said(ServerHttpRequest asked) {
        return Optional.ofNullable(asked.getHeaders().getContentType())
                .filter(type -> !type.equalsTypeAndSubtype(MediaType.APPLICATION_OCTET_STREAM))
                .map(type -> type.getType() + "/" + type.getSubtype())
                .orElse(null);
    }

    private Mono<ResponseEntity<Object>> kept(ConsultationId id, @Nullable String said, byte[] content) {
        var refusal = ScanForm.refuse(said, content);
        if (refusal.isPresent()) {
            return Mono.just(Problems.answer(refusal.get()));
        }
        var mediaType = ScanKind.of(content).orElseThrow().mediaType();
        return scans.keep(id, content)
                .flatMap(digest -> scans.entriesOn(id, digest)
                        .map(entries -> ResponseEntity.status(HttpStatus.CREATED)
                                .body(new Kept(digest, mediaType, content.length, entries))));
    }
}
