// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.waiting;

import java.util.List;
import java.util.Map;
import org.jianting.consultation.verdict.Staff;
import org.jianting.web.page.Frame;
import org.jianting.web.page.Pages;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The first page of the desk: what waits for whoever has signed in, one line each, the oldest deadline first. */
@RestController
final class TodayPage {

    private final FindWaiting find;
    private final Pages pages;

    TodayPage(FindWaiting find, Pages pages) {
        this.find = find;
        this.pages = pages;
    }

    @GetMapping("/desk")
    Mono<ResponseEntity<byte[]>> today(Staff staff, ServerWebExchange exchange) {
        return find.of(staff).map(waiting -> draw(waiting, staff, pages.frame(exchange)));
    }

    private ResponseEntity<byte[]> draw(List<Awaited> waiting, Staff staff, Frame frame) {
        var page = pages.show(
                "waiting/today.jte",
                Map.of(
                        "frame",
                        frame.titled(frame.text("today.title")),
                        "waiting",
                        waiting.stream().map(one -> WaitingLine.of(one, frame)).toList(),
                        "staff",
                        staff));
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .cacheControl(CacheControl.noStore())
                .body(page.getBody());
    }
}
