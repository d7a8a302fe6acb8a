// SPDX-License-Identifier: Apache-2.0
/**
 * What a person wrote, closed: the text in one envelope, name and contact in another, each under a key that can be destroyed.
 * The receipt code that the person keeps is the only key to a later look at the own submission.
 */
@NullMarked
package org.jianting.consultation.envelopes;

import org.jspecify.annotations.NullMarked;
