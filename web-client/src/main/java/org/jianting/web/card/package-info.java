// SPDX-License-Identifier: Apache-2.0
/**
 * A consultation on somebody else's page: a small card that needs no script and tells its host nothing. It is the only page that
 * another site may put into a frame.
 */
@NullMarked
package org.jianting.web.card;

import org.jspecify.annotations.NullMarked;
