// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.jianting.projections.views.embedded;

import org.jspecify.annotations.NullMarked;
