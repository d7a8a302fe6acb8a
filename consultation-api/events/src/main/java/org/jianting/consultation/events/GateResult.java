// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

/** What a step that must precede the decision found. */
public enum GateResult {
    /** Done, with a result that lets the decision be taken. */
    PASSED,
    /** Not needed; the note says why. */
    NOT_REQUIRED,
    /** Done, with a result that forbids the decision. */
    FAILED
}
