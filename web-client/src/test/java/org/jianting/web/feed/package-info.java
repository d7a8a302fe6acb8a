// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.jianting.web.feed;

import org.jspecify.annotations.NullMarked;
