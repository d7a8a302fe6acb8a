// SPDX-License-Identifier: Apache-2.0
/**
 * What an office has on its desk: every submission by its number, the points it was split into, its public text, and the ruling
 * that answers it; and what still has none. Nothing here is public.
 */
@NullMarked
package org.jianting.projections.register;

import org.jspecify.annotations.NullMarked;
