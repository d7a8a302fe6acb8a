// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.submit;

/**
 * Something that is wrong with what was typed.
 *
 * @param field where it is, as the page's address names it; empty when it is nowhere in the form
 */
public record Flaw(String field, String words) {}
