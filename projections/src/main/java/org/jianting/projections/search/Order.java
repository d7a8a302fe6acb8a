// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.search;

/** In which order hits come. */
public enum Order {
    /** What fits the words best. */
    RELEVANCE,
    /** What became public last. */
    NEWEST
}
