// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

/** How a clause of the final document differs from the draft that people commented on. */
public enum ChangeKind {
    /** The same words in the same place. */
    UNCHANGED,
    /** Other words. */
    CHANGED,
    /** The same words in another place. */
    MOVED,
    /** Not in the draft. */
    ADDED,
    /** Not in the final document. */
    DELETED
}
