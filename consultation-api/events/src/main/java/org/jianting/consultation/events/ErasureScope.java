// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

/** What an erasure takes away. */
public enum ErasureScope {
    /** Name and contact; the text stays. */
    IDENTITY,
    /** The raw text, the attachments and every public text that was proposed; the approved one, if any, stays. */
    TEXT,
    /** Both envelopes. */
    BOTH
}
