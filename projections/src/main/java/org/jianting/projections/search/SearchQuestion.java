// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.search;

import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.DispositionKind;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for; whatever is absent excludes nothing.
 *
 * @param words as typed; between quotation marks, as written
 * @param unit its code or its name
 */
public record SearchQuestion(
        @Nullable String words,
        @Nullable Kind kind,
        @Nullable String unit,
        @Nullable DispositionKind ruling,
        @Nullable ChannelKind channel,
        @Nullable ConsultationId consultation) {}
