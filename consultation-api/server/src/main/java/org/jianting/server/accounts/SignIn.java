// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import java.time.Instant;
import org.jianting.consultation.verdict.Staff;

/** What became of an attempt to sign in. */
sealed interface SignIn {

    record SignedIn(Staff staff, String token, Instant expiresAt) implements SignIn {}

    /** Wrong name, wrong password, no password yet, disabled: one answer for all of them. */
    record Wrong() implements SignIn {}

    record Locked(Instant until) implements SignIn {}
}
