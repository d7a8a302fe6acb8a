// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publictexts;

import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.SealedEnvelope;

/** A proposed text whose key is on the disk, and that no fact names yet. */
record SealedText(int number, SealedEnvelope text, Digest digest) {}
