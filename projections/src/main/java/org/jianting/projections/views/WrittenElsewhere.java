// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

/**
 * Documents were not in the state in which this view left them, so nothing was written over them. The view reads them again
 * and goes on; when it keeps happening, two programs follow the record into one store.
 */
final class WrittenElsewhere extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrittenElsewhere(String collection, int expected, int written) {
        super("Of %d documents in '%s' only %d were as this view had left them; it reads them again and goes on"
                .formatted(expected, collection, written));
    }
}
