// SPDX-License-Identifier: Apache-2.0
/**
 * One consultation at the desk: how far it has come, what holds it back in the words of the rule that would refuse, and the
 * steps that whoever reads may take now.
 */
@NullMarked
package org.jianting.web.matter;

import org.jspecify.annotations.NullMarked;
