// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import java.time.Instant;

/**
 * One line of the audit list: who did what to whose account, by pseudonym, and when.
 *
 * @param by {@code stf_…}, {@code nobody} for what happens before anybody has signed in, or {@code operator} for what was done at
 *     the machine
 * @param about {@code stf_…}, or {@code nobody} where no such account exists
 */
record AccountEvent(long number, Instant at, String by, String about, String what, String detail) {

    static final String NOBODY = "nobody";
    static final String OPERATOR = "operator";
}
