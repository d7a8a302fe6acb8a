// SPDX-License-Identifier: Apache-2.0
package org.jianting.vault;

/**
 * A text that only the vault can read, for as long as the vault holds its key. Safe to record for ever and to show to
 * anyone.
 */
@SuppressWarnings("ArrayRecordComponent") // Carried from the vault into an event and back, never compared.
public record Sealed(String keyId, String algorithm, byte[] nonce, byte[] ciphertext) {}
