// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

/** The rule profile that a consultation began with, by name and version; later changes of the law do not rewrite it. */
public record ProfileRef(String name, int version) {}
