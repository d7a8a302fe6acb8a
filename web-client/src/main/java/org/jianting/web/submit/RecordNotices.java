// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.submit;

import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.submitting.PostedNotice;
import org.jianting.consultation.submitting.PostedNotices;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The record itself, never a view: views are made again now and then, and comments are taken all the same. */
@Component
final class RecordNotices implements Notices {

    private final PostedNotices notices;

    RecordNotices(PostedNotices notices) {
        this.notices = notices;
    }

    @Override
    public Mono<PostedNotice> find(ConsultationId consultation) {
        return notices.find(consultation);
    }
}
