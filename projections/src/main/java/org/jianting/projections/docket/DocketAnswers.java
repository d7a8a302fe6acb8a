// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.docket;

import org.jianting.consultation.events.ConsultationId;
import org.jianting.projections.outcome.PublicQuery;
import org.jianting.projections.outcome.Wording;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

/** What both addresses of the docket have in common. */
final class DocketAnswers {

    private DocketAnswers() {}

    /** Identifiers check their own form; here a wrong one is an address that leads nowhere. */
    static Mono<ConsultationId> consultation(String id) {
        return Mono.fromCallable(() -> new ConsultationId(id)).onErrorComplete(IllegalArgumentException.class);
    }

    static ResponseEntity<byte[]> json(CacheControl keep, Object answer) {
        return ResponseEntity.ok()
                .cacheControl(keep)
                .contentType(MediaType.APPLICATION_JSON)
                .body(PublicQuery.json(answer));
    }

    static ResponseEntity<byte[]> unknown() {
        return PublicQuery.answer(PublicQuery.problem(
                HttpStatus.NOT_FOUND,
                "unknown-consultation",
                "登记簿",
                new Wording("没有这项征集", "There is no such consultation"),
                new Wording(
                        "没有使用这个编号的征集或草案版本，或者其公告尚未发布。",
                        "No consultation and no version of a draft goes by this id, or its notice is not posted yet."),
                new Wording("在 /api/v1/consultations 查看全部征集。", "/api/v1/consultations lists them all.")));
    }
}
