// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import java.time.Instant;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.verdict.Staff;

/** What became of an attempt to sign in. */
sealed interface SignIn {

    /** @param mustSetUp whether the session is good for nothing but setting up a second factor */
    record SignedIn(Staff staff, String token, Instant expiresAt, boolean mustSetUp) implements SignIn {}

    /** The password is right, and the account has a second factor: nobody is signed in yet. */
    record CodeNeeded(Halfway halfway) implements SignIn {}

    record WrongCode() implements SignIn {}

    /** Wrong name, wrong password, no password yet, disabled: one answer for all of them. */
    record Wrong() implements SignIn {}

    /**
     * Somebody whose password was right.
     *
     * @param hash of the password at that moment; whoever is reset meanwhile begins again
     */
    record Halfway(String username, StaffId id, String hash) {}

    record Locked(Instant until) implements SignIn {}
}
