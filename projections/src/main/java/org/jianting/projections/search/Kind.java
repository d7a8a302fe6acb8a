// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.search;

/** What can be found. */
public enum Kind {
    /** A consultation by its title and explanatory note. */
    CONSULTATION,
    /** A clause of the draft that people comment on. */
    DRAFT_CLAUSE,
    /** A clause of a published final document. */
    FINAL_CLAUSE,
    /** A published interpretation, or one of its questions. */
    INTERPRETATION,
    /** A published point with its ruling and reason. */
    POINT
}
