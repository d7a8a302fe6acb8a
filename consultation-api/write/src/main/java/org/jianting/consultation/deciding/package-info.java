// SPDX-License-Identifier: Apache-2.0
/**
 * What has to be there before the decision may be taken, and the decision: experts, risk, fair competition, legality, the
 * meeting and the report, as the consultation's rule profile demands them. Nothing is decided before the people were heard
 * and answered.
 */
@NullMarked
package org.jianting.consultation.deciding;

import org.jspecify.annotations.NullMarked;
