// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

/**
 * A file that came with a submission, encrypted beside the record. Its name is inside the text envelope, because names of files name people.
 *
 * @param keyId names the key in the vault
 * @param ciphertext digest of the encrypted file
 * @param mediaType as found from the content
 * @param sizeInBytes of the file before encryption
 */
public record SealedAttachment(String keyId, Digest ciphertext, String mediaType, long sizeInBytes) {}
