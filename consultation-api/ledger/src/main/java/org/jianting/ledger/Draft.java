// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;

/** An event that is ready to be recorded and waits for its position. */
@SuppressWarnings("ArrayRecordComponent")
record Draft(EventContent content, Set<Tag> tags, byte[] contentDigest) {}
