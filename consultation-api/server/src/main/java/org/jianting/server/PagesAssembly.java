// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import org.jianting.server.edge.ErrorPage;
import org.jianting.web.page.ErrorPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages give to the rest of the program. */
@Configuration(proxyBeanMethods = false)
class PagesAssembly {

    @Bean
    ErrorPage errorPage(ErrorPages pages) {
        return pages::render;
    }
}
