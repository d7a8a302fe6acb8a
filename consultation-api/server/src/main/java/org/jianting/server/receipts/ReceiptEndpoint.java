// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.receipts;

import java.util.List;
import org.jianting.consultation.envelopes.ReceiptCode;
import org.jianting.consultation.verdict.Problems;
import org.jianting.projections.outcome.Outcomes;
import org.jianting.projections.outcome.Point;
import org.jianting.projections.receipt.FindReceipt;
import org.jianting.projections.receipt.ReceiptStage;
import org.jianting.projections.receipt.ReceiptStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
final class ReceiptEndpoint {

    /**
     * @param points of this submission with ruling, reason and changed words, once they are published; absent before
     */
    record Followed(ReceiptStatus receipt, @Nullable List<Point> points) {}

    private final FindReceipt receipts;
    private final Outcomes outcomes;

    ReceiptEndpoint(FindReceipt receipts, Outcomes outcomes) {
        this.receipts = receipts;
        this.outcomes = outcomes;
    }

    @GetMapping("/api/v1/receipts/{code}")
    Mono<ResponseEntity<Object>> follow(@PathVariable("code") String code) {
        return Mono.justOrEmpty(ReceiptCode.parse(code))
                .flatMap(parsed -> receipts.find(parsed.position(), parsed.digestOfSecret()))
                .flatMap(this::withPoints)
                // Only its holder knows the address; nobody in between may keep what it shows.
                .map(followed ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).<Object>body(followed))
                .switchIfEmpty(Mono.fromSupplier(() -> Problems.answer(new UnknownReceipt())));
    }

    private Mono<Followed> withPoints(ReceiptStatus status) {
        var number = status.number();
        return status.stage() == ReceiptStage.PUBLISHED && number != null
                ? outcomes.points(status.consultation(), number)
                        .map(points -> new Followed(status, points))
                        .defaultIfEmpty(new Followed(status, null))
                : Mono.just(new Followed(status, null));
    }
}
