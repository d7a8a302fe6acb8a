// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.register;

import org.jianting.projections.outcome.PublicQuery;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The erasures that wait, of every consultation: whoever approves them works in none. */
@RestController
class ErasuresEndpoint {

    private final FindRegister find;

    ErasuresEndpoint(FindRegister find) {
        this.find = find;
    }

    @GetMapping("/api/v1/desk/erasures")
    Mono<ResponseEntity<byte[]>> waiting() {
        return find.erasures()
                .map(waiting -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(PublicQuery.json(new ErasureList(waiting))));
    }
}
