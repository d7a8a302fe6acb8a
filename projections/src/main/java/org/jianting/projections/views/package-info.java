// SPDX-License-Identifier: Apache-2.0
/**
 * How everything that people look at is kept in step with the public record: each view follows the facts in their order,
 * counts each of them once, and can be thrown away and made again from the record. A view package sees only the types that
 * are public here; the server starts the views with {@link org.jianting.projections.views.ViewProcessors}.
 */
@NullMarked
package org.jianting.projections.views;

import org.jspecify.annotations.NullMarked;
