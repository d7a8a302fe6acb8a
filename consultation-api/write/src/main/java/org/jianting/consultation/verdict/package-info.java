// SPDX-License-Identifier: Apache-2.0
/**
 * How a request is answered: yes, with what is now on the record, or no, with the rule that was met, the numbers and what to
 * do next. The framework stands here, around the rules; the rules know nothing of it.
 */
@NullMarked
package org.jianting.consultation.verdict;

import org.jspecify.annotations.NullMarked;
