// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

/**
 * A way to take part that the notice names, and the one unit that answers for it (谁开设、谁管理).
 *
 * @param address where to send or come to, as the notice prints it
 */
public record Channel(ChannelKind kind, Unit owner, String address) {}
