// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

/** What an erasure takes away. */
public enum ErasureScope {
    /** Name and contact; the text stays. */
    IDENTITY,
    /** The raw text and the attachments; the approved public text, if any, stays. */
    TEXT,
    /** Both envelopes. */
    BOTH
}
