// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.submit;

import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.submitting.PostedNotice;
import reactor.core.publisher.Mono;

/** Where the form finds what it is about; empty when no notice was posted, like for what does not exist. */
@FunctionalInterface
public interface Notices {

    Mono<PostedNotice> find(ConsultationId consultation);
}
