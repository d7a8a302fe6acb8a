// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import org.springframework.http.ProblemDetail;
import org.springframework.web.server.ServerWebExchange;

/** How a problem looks to somebody who asked for a page. The pages supply it; without it everybody gets JSON. */
@FunctionalInterface
public interface ErrorPage {

    /** The whole page, as HTML in UTF-8. */
    String render(ProblemDetail problem, ServerWebExchange exchange);
}
