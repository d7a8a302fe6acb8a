// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.docket;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Consultations for staff, whatever their stage. The program keeps these addresses to those who have signed in. */
@RestController
@RequestMapping("/api/v1/desk/consultations")
class DossierEndpoint {

    private static final int LONGEST_VERSION = 6;

    private final FindDossier find;

    DossierEndpoint(FindDossier find) {
        this.find = find;
    }

    /** Where nobody says whose business they are, none is shown. */
    @GetMapping
    Mono<ResponseEntity<byte[]>> all(ServerWebExchange asked) {
        WhoseBusiness business = asked.getAttributeOrDefault(WhoseBusiness.ATTRIBUTE, (lead, others, owners) -> false);
        return find.all()
                .map(all -> all.stream().filter(business::includes).toList())
                .map(all -> DocketAnswers.json(CacheControl.noStore(), new DossierList(all)));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<byte[]>> dossier(@PathVariable String id) {
        return DocketAnswers.consultation(id)
                .flatMap(find::find)
                .map(dossier -> DocketAnswers.json(CacheControl.noStore(), dossier))
                .switchIfEmpty(Mono.fromSupplier(DocketAnswers::unknown));
    }

    @GetMapping("/{id}/drafts/{version}")
    Mono<ResponseEntity<byte[]>> draft(@PathVariable String id, @PathVariable String version) {
        return DocketAnswers.consultation(id)
                .filter(consultation -> version.length() <= LONGEST_VERSION && version.matches("[0-9]+"))
                .flatMap(consultation -> find.draft(consultation, Integer.parseInt(version)))
                .map(draft -> DocketAnswers.json(CacheControl.noStore(), draft))
                .switchIfEmpty(Mono.fromSupplier(DocketAnswers::unknown));
    }
}
