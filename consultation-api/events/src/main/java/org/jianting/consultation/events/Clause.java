// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import org.jspecify.annotations.Nullable;

/**
 * One clause of a document. The {@code source} of all clauses, one after another, is the document to the last character;
 * {@code text} is what a reader reads.
 *
 * @param id identity that survives redrafting
 * @param parent the clause it belongs to; none for the outermost
 * @param label the number as printed, such as 第十二条; empty where a paragraph has none
 * @param text the words, without label and surrounding white space
 * @param source the exact stretch of the document, white space and marks included
 */
public record Clause(
        ClauseId id, @Nullable ClauseId parent, ClauseKind kind, String label, String text, String source) {}
