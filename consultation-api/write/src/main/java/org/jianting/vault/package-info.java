// SPDX-License-Identifier: Apache-2.0
/**
 * Where what people wrote, and who they are, is kept so that it can be forgotten: every text is sealed under a key of
 * its own, and destroying that key makes the text unreadable everywhere while the record of it still verifies. The
 * keys lie apart from the record, in one SQLite file, each wrapped by a master key that the file does not hold.
 */
@NullMarked
package org.jianting.vault;

import org.jspecify.annotations.NullMarked;
