// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

/** An event in its place: positions count from 1 and have no gaps. */
record StoredEvent(long position, EventContent content) {}
