// SPDX-License-Identifier: Apache-2.0
/**
 * Who has already had a hand in a consultation, and how many texts lie where: what one has to know, beside the docket and the
 * register, to say for whom the next step waits. Nothing here is public.
 */
@NullMarked
package org.jianting.projections.waiting;

import org.jspecify.annotations.NullMarked;
