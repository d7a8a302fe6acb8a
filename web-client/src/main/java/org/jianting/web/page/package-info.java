// SPDX-License-Identifier: Apache-2.0
/**
 * What every page has in common: the frame around it, the two languages, dates as people say them, and the one style sheet.
 * Pages are whole documents from the server; nothing here needs a script.
 */
@NullMarked
package org.jianting.web.page;

import org.jspecify.annotations.NullMarked;
