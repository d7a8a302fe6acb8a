// SPDX-License-Identifier: Apache-2.0
/**
 * Reads a draft out of the file that an office wrote it in, so that a person can look at the clauses before anything is
 * registered. Nothing is recorded here, and no file is kept (docs/decisions/0012).
 */
@NullMarked
package org.jianting.consultation.importing;

import org.jspecify.annotations.NullMarked;
