// SPDX-License-Identifier: Apache-2.0
/**
 * The record: every fact that was ever stated, in the order in which it was stated, chained so that nobody can change
 * one afterwards without everybody noticing. It is Axon's {@code EventStorageEngine} as one sequencer over a small
 * store port, and it knows nothing about consultations.
 */
@NullMarked
package org.jianting.ledger;

import org.jspecify.annotations.NullMarked;
