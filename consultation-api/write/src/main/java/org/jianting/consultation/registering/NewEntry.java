// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.registering;

import java.time.Instant;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.submitting.NewSubmission;

/**
 * What a clerk enters.
 *
 * @param evidence digest of the scan, the recording note or the page of the hearing record
 */
public record NewEntry(
        NewSubmission submission,
        ChannelKind channel,
        Instant effectiveReceivedAt,
        Digest evidence,
        String evidenceKind) {}
