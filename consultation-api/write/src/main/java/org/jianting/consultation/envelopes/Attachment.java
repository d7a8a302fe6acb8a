// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.envelopes;

/** A file that came with a submission, its kind already found from its content. */
@SuppressWarnings("ArrayRecordComponent") // Carried from the edge to the vault, never compared.
public record Attachment(String name, String mediaType, byte[] content) {

    @Override
    public String toString() {
        return "Attachment(%s, %d bytes)".formatted(mediaType, content.length);
    }
}
