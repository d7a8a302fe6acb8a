// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.desk;

import org.jianting.consultation.verdict.Words;

/** What was asked belongs to another stage of the consultation. */
public record OtherStage(Words asked, Words stage, Words needed) implements ToldRefusal {

    @Override
    public Telling telling() {
        return Telling.conflict(
                "办理流程",
                new Words("当前阶段不能办理此事", "This cannot be done at this stage"),
                new Words(
                        "“%s”须在“%s”阶段办理；目前处于“%s”。未作任何记录。".formatted(asked.zh(), needed.zh(), stage.zh()),
                        "To %s, the consultation must be %s; it is %s. Nothing was recorded."
                                .formatted(asked.en(), needed.en(), stage.en())),
                new Words(
                        "请查看办理进度（GET /api/v1/desk/consultations/{id}，waitsFor 为下一步），按顺序办理。",
                        "See how far the consultation has come (GET /api/v1/desk/consultations/{id}; waitsFor is the next step), and take the steps in their order."));
    }
}
