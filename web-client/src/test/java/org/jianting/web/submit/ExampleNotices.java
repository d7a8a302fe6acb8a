// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.submit;

import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.submitting.PostedNotice;
import org.jianting.web.browse.OpenFile;
import org.jianting.web.browse.OpenFiles;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The notices of the examples. */
@Component
final class ExampleNotices implements Notices {

    private final OpenFiles files;

    ExampleNotices(OpenFiles files) {
        this.files = files;
    }

    @Override
    public Mono<PostedNotice> find(ConsultationId consultation) {
        return files.find(consultation).map(ExampleNotices::notice);
    }

    private static PostedNotice notice(OpenFile file) {
        var withdrawal = file.withdrawal();
        return new PostedNotice(
                file.id(),
                file.title(),
                file.zone(),
                file.draft(),
                file.postedAt(),
                file.closesAt(),
                file.channels(),
                file.contact(),
                withdrawal == null ? null : withdrawal.at());
    }
}
