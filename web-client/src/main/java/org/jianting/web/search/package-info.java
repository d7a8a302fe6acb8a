// SPDX-License-Identifier: Apache-2.0
/**
 * Where was that said? Words looked for in everything that is public, each found in the very place where it stands.
 */
@NullMarked
package org.jianting.web.search;

import org.jspecify.annotations.NullMarked;
