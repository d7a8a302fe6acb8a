// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

/** The outcome is published and the search index has not taken it in yet; in a moment it will have. */
public final class NotIndexedYet extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotIndexedYet() {
        super("The outcome is published and not in the search index yet", null, false, false);
    }
}
