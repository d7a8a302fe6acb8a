// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.register;

import java.util.List;

/** The erasures that wait for a second person, the oldest first: a person who asked is owed an answer without delay. */
public record ErasureList(List<WaitingErasure> erasures) {}
