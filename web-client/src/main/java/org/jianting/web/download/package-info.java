// SPDX-License-Identifier: Apache-2.0
/**
 * What can be taken home: a draft as text or on paper, an outcome as a table or on paper. It says what its page says, in the same
 * figures; where a paper would have to leave something out, it says what and where the rest is.
 */
@NullMarked
package org.jianting.web.download;

import org.jspecify.annotations.NullMarked;
