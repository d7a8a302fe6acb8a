// SPDX-License-Identifier: Apache-2.0
package org.jianting.vault;

/** A sealed text and the context in which it was sealed; in any other context it does not open. */
public record SealedIn(String context, Sealed sealed) {}
