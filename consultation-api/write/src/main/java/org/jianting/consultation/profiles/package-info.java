// SPDX-License-Identifier: Apache-2.0
/**
 * By which rules a consultation runs: how long people may comment, on what legal basis, what must precede the decision and who
 * must differ from whom. Rules are data, one file for each version, because a law changes and a consultation keeps the version
 * that it began with.
 */
@NullMarked
package org.jianting.consultation.profiles;

import org.jspecify.annotations.NullMarked;
