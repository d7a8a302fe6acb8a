// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

/** The fingerprints of the three parts that come out together: feedback, final document, interpretation. */
public record BundleDigests(Digest feedback, Digest finalDocument, Digest interpretation) {}
