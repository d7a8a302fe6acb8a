// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

/** Where the record ends: its last commit, last position and last hash. */
@SuppressWarnings("ArrayRecordComponent")
record Tip(long commit, long position, long newestTime, byte[] hash) {}
