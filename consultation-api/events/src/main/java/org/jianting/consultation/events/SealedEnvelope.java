// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

/**
 * Something personal, encrypted before the fact was recorded. Without the key, which is kept elsewhere and can be destroyed,
 * it is noise; the record's hashes cover the noise and verify for ever.
 *
 * @param keyId names the key in the vault
 * @param algorithm of the encryption, such as AES-256-GCM
 * @param nonce base64
 * @param ciphertext base64
 */
public record SealedEnvelope(String keyId, String algorithm, String nonce, String ciphertext) {}
