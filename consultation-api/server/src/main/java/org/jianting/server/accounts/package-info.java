// SPDX-License-Identifier: Apache-2.0
/**
 * Who may sit at the desk: accounts with one-time links instead of default passwords, sign-in that gives nothing away, and a
 * list of everything that was done to an account. Names stay here; the record knows members of staff by pseudonym.
 */
@NullMarked
package org.jianting.server.accounts;

import org.jspecify.annotations.NullMarked;
