// SPDX-License-Identifier: Apache-2.0
/**
 * For those who do not want to come and look: a feed of new consultations and outcomes, and for search engines what there is.
 */
@NullMarked
package org.jianting.web.feed;

import org.jspecify.annotations.NullMarked;
