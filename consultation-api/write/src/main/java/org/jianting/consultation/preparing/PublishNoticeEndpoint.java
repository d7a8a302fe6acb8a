// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.preparing;

import java.time.Instant;
import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.NoticePublished;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
final class PublishNoticeEndpoint {

    record Posted(int round, Instant postedAt, Instant closesAt, long position) {}

    private final Desk desk;

    PublishNoticeEndpoint(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/v1/desk/consultations/{id}/notice/publish")
    Mono<ResponseEntity<Object>> publish(@PathVariable("id") ConsultationId id, Staff staff) {
        return desk.create(
                staff,
                id,
                () -> new PublishNotice(id, staff.id(), desk.now()),
                recorded -> {
                    var notice = recorded.first(NoticePublished.class);
                    return new Posted(notice.round(), notice.postedAt(), notice.closesAt(), recorded.position());
                },
                Role.PUBLISHER);
    }
}
