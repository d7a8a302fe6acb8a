// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.profiles;

/** What becomes of a period whose last day nobody works. */
public enum LastDay {
    /** It ends on the next working day (by analogy with 民法典 art. 203). */
    NEXT_WORKING_DAY,
    /** It ends where it falls. */
    AS_IT_FALLS
}
