// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.envelopes;

import org.jianting.consultation.events.Digest;

/**
 * What is inside the envelope of a proposed public text.
 *
 * @param secret under which the record's digest of the text was made
 */
public record ProposalEnvelope(String text, String secret) {

    public static ProposalEnvelope underNewSecret(String text) {
        return new ProposalEnvelope(text, ReceiptCode.newSecret());
    }

    public Digest fingerprint() {
        return ReceiptCode.digestOf(secret, text);
    }

    @Override
    public String toString() {
        return "ProposalEnvelope";
    }
}
