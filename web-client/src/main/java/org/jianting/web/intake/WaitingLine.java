// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.intake;

import org.jianting.projections.register.WaitingErasure;

/** A waiting erasure and the title of its consultation. */
public record WaitingLine(WaitingErasure waiting, String title) {}
