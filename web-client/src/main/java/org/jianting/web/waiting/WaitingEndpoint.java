// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.waiting;

import org.jianting.consultation.verdict.Staff;
import org.jianting.projections.outcome.PublicQuery;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What waits for whoever asks. */
@RestController
final class WaitingEndpoint {

    private final FindWaiting find;

    WaitingEndpoint(FindWaiting find) {
        this.find = find;
    }

    @GetMapping("/api/v1/desk/waiting")
    Mono<ResponseEntity<byte[]>> waiting(Staff staff) {
        return find.of(staff)
                .map(waiting -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(PublicQuery.json(new WaitingList(waiting))));
    }
}
