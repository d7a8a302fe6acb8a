// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.desk;

import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.verdict.Words;

/** There is no such consultation, or none that may be spoken of yet: the two are told apart by nobody outside. */
public record UnknownConsultation(ConsultationId id) implements ToldRefusal {

    @Override
    public Telling telling() {
        return Telling.unknown(
                "登记簿",
                new Words("没有这项意见征集", "There is no such consultation"),
                Words.of("没有编号为%s的意见征集，或尚未公开。", "No consultation is known as %s, or it is not public yet.", id),
                new Words("请核对网址，或从征集列表进入。", "Check the address, or start from the list of consultations."));
    }
}
