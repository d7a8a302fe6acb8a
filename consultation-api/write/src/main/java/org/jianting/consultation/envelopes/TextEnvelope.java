// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.envelopes;

import java.util.List;

/**
 * What is inside the envelope of the text.
 *
 * @param secret of the receipt code, so that a repeated request gets the same receipt
 * @param fingerprint of all that the request said, so that a repeated one can be told from a different one
 */
public record TextEnvelope(String text, String secret, String fingerprint, List<Enclosure> enclosures) {

    public TextEnvelope {
        enclosures = List.copyOf(enclosures);
    }

    @Override
    public String toString() {
        return "TextEnvelope";
    }

    /** An attached file: its name, because names of files name people, and what opens it. */
    @SuppressWarnings("ArrayRecordComponent") // Carried from one envelope to the vault, never compared.
    public record Enclosure(String name, String algorithm, byte[] nonce) {

        @Override
        public String toString() {
            return "Enclosure";
        }
    }
}
