// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.search;

import java.time.Clock;
import org.jianting.projections.outcome.PointFinder;
import org.jianting.projections.outcome.RecordedFacts;
import org.jianting.projections.views.View;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the search together. The program brings the directory, the clock and, if it has one, who counts submissions. */
@Configuration(proxyBeanMethods = false)
public class SearchConfiguration {

    @Bean
    SearchIndex searchIndex(SearchDirectory directory) {
        return SearchIndex.open(directory.path());
    }

    @Bean
    View searchView(SearchIndex index, RecordedFacts record) {
        return new SearchView(index, record);
    }

    @Bean
    PointFinder pointFinder(SearchIndex index) {
        return new LucenePointFinder(index);
    }

    @Bean
    Consultations consultations(SearchIndex index, ObjectProvider<ReceivedCounts> received, Clock clock) {
        return new Consultations(index, received.getIfAvailable(() -> ReceivedCounts.UNKNOWN), clock);
    }

    @Bean
    Search search(SearchIndex index) {
        return new Search(index);
    }

    @Bean
    SearchEndpoint searchEndpoint(Consultations consultations, Search search) {
        return new SearchEndpoint(consultations, search);
    }
}
