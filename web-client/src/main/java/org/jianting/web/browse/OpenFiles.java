// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.browse;

import org.jianting.consultation.events.ConsultationId;
import reactor.core.publisher.Mono;

/** Where the pages find a consultation; what the public may not see yet is empty, like what does not exist. */
@FunctionalInterface
public interface OpenFiles {

    Mono<OpenFile> find(ConsultationId consultation);
}
