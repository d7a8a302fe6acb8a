// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.scans;

import java.util.Optional;
import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.verdict.Problems;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows a scan beside the entry. It may say whose the letter is, so it is for those who may also look at the identity. */
@RestController
final class ReadScanEndpoint {

    // A page of this house may frame it, and nothing in it may load or run anything: it is an image of paper.
    private static final String ONLY_TO_LOOK_AT =
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; object-src 'self'; frame-ancestors 'self'";

    private final Desk desk;
    private final Scans scans;

    ReadScanEndpoint(Desk desk, Scans scans) {
        this.desk = desk;
        this.scans = scans;
    }

    @GetMapping("/api/v1/desk/consultations/{id}/scans/{evidence}")
    Mono<ResponseEntity<Object>> read(
            @PathVariable("id") ConsultationId id, @PathVariable("evidence") String evidence, Staff staff) {
        return desk.admit(
                staff,
                id,
                () -> Mono.justOrEmpty(digest(evidence))
                        .flatMap(digest -> scans.open(id, digest))
                        .flatMap(Mono::justOrEmpty)
                        .map(ReadScanEndpoint::shown)
                        .switchIfEmpty(Mono.fromSupplier(() -> Problems.answer(new ScanRefusal.NoSuchScan(evidence)))),
                Role.CLERK,
                Role.SIGNATORY);
    }

    /** What is no digest names no scan. */
    private static Optional<Digest> digest(String evidence) {
        try {
            return Optional.of(new Digest(evidence));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static ResponseEntity<Object> shown(Scan scan) {
        return ResponseEntity.ok()
                // Nothing of it stays on the clerk's machine.
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_TYPE, scan.kind().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .header("Content-Security-Policy", ONLY_TO_LOOK_AT)
                .header("X-Frame-Options", "SAMEORIGIN")
                .header("X-Content-Type-Options", "nosniff")
                .body(scan.content());
    }
}
