// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

/** Keeps a secret from whoever has the file of the accounts and not the master key. */
interface Sealing {

    byte[] seal(byte[] secret, String of);

    byte[] open(byte[] sealed, String of);
}
