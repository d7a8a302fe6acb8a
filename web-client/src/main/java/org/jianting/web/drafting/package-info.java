// SPDX-License-Identifier: Apache-2.0
/**
 * From nothing to a notice that waits for its review: a consultation is taken up, its draft is written and compared, explained
 * and put into a notice. What these pages send goes to the API; what they show comes from the docket.
 */
@NullMarked
package org.jianting.web.drafting;

import org.jspecify.annotations.NullMarked;
