// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.search;

import org.jianting.projections.search.SearchAnswer;
import org.jianting.projections.search.SearchQuestion;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where the search page looks. */
@FunctionalInterface
interface Finding {

    Mono<SearchAnswer> find(SearchQuestion question, @Nullable String cursor, int limit);
}
