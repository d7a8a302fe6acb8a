// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.jianting.web.search;

import org.jspecify.annotations.NullMarked;
