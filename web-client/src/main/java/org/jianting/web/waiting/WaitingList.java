// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.waiting;

import java.util.List;

/** What waits for whoever asks, the most urgent first. */
public record WaitingList(List<Awaited> waiting) {}
