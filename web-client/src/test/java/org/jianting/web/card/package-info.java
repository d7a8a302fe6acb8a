// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.jianting.web.card;

import org.jspecify.annotations.NullMarked;
