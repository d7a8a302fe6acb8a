// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

/** A question that people will have about the document, and its answer in plain language. */
public record QuestionAndAnswer(String question, String answer) {}
