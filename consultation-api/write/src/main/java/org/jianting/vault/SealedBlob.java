// SPDX-License-Identifier: Apache-2.0
package org.jianting.vault;

/**
 * What the record needs to know of a sealed attachment: its key, and the digest of the ciphertext, which is also the
 * name of its file.
 *
 * @param digest SHA-256 of the ciphertext, in lower-case hexadecimal
 * @param sizeInBytes size of the content before it was sealed
 */
@SuppressWarnings("ArrayRecordComponent") // Carried into an event and back, never compared.
public record SealedBlob(String keyId, String algorithm, byte[] nonce, String digest, long sizeInBytes) {}
