// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.download;

/** So many files are being made that another would only wait. */
final class TooManyAtOnce extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooManyAtOnce() {
        super("Too many downloads are being made", null, false, false);
    }
}
