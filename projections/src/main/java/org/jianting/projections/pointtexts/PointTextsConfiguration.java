// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.pointtexts;

import org.jianting.projections.search.SearchIndex;
import org.jianting.projections.views.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the texts of points together; the program brings the directory. */
@Configuration(proxyBeanMethods = false)
public class PointTextsConfiguration {

    private static final String VERSION = "point-texts-1";

    /** Its own index, closed with the program; not a bean of its own, so that nobody takes it for the public one. */
    record Texts(SearchIndex index) implements AutoCloseable {
        @Override
        public void close() {
            index.close();
        }
    }

    @Bean
    Texts pointTextsIndex(PointTextsDirectory directory) {
        return new Texts(SearchIndex.open(directory.path(), VERSION));
    }

    @Bean
    View pointTextsView(Texts texts) {
        return new PointTextsView(texts.index());
    }

    @Bean
    PointTexts pointTexts(Texts texts) {
        return new PointTexts(texts.index());
    }
}
