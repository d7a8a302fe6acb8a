// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

/** A department or other public body that takes part (单位), by a short code and its public name. */
public record Unit(String code, String name) {}
