// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.jianting.projections.waiting;

import org.jspecify.annotations.NullMarked;
