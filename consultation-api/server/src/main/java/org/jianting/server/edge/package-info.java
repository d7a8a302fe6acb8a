// SPDX-License-Identifier: Apache-2.0
/**
 * What meets a request first: how much may come and how often, what JSON is taken, and what a person reads when a request
 * cannot be carried out, with the rule that was met and the next step, in both languages.
 */
@NullMarked
package org.jianting.server.edge;

import org.jspecify.annotations.NullMarked;
