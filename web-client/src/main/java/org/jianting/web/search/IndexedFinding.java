// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.search;

import org.jianting.projections.search.Search;
import org.jianting.projections.search.SearchAnswer;
import org.jianting.projections.search.SearchQuestion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** In the index. */
@Component
final class IndexedFinding implements Finding {

    private final Search search;

    IndexedFinding(Search search) {
        this.search = search;
    }

    @Override
    public Mono<SearchAnswer> find(SearchQuestion question, @Nullable String cursor, int limit) {
        // Deferred: a cursor that no page gave is an error at once, and belongs into the signal.
        return Mono.defer(() -> search.find(question, cursor, limit));
    }
}
