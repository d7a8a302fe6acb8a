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
 * @param year in which it became public
 */
public record SearchQuestion(
        @Nullable String words,
        @Nullable Kind kind,
        @Nullable String unit,
        @Nullable DispositionKind ruling,
        @Nullable ChannelKind channel,
        @Nullable ConsultationId consultation,
        @Nullable Integer year,
        Order order) {

    public SearchQuestion(
            @Nullable String words,
            @Nullable Kind kind,
            @Nullable String unit,
            @Nullable DispositionKind ruling,
            @Nullable ChannelKind channel,
            @Nullable ConsultationId consultation) {
        this(words, kind, unit, ruling, channel, consultation, null, Order.RELEVANCE);
    }

    /** Words were typed and none of them can be looked for: nothing but punctuation. */
    public boolean saysNothing() {
        return words != null && WordsQuery.chunks(words).isEmpty();
    }
}
