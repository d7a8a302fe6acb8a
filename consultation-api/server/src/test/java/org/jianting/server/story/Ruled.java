// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.consultation.events.ReasonCode;

/**
 * A ruling as it is sent.
 *
 * @param change the clause and words that an adopted point is promised
 */
record Ruled(DispositionKind kind, String reason, Promise change) {

    static final ReasonCode CODE = ReasonCode.NOT_FEASIBLE_NOW;

    /** A clause of the draft, and words that stand in its final form and did not before. */
    record Promise(String clause, String words) {}

    boolean promisesChange() {
        return kind == DispositionKind.ADOPTED || kind == DispositionKind.PARTIALLY_ADOPTED;
    }

    Map<String, Object> disposition() {
        var body = new HashMap<String, Object>(Map.of("disposition", kind.name(), "reason", reason));
        if (promisesChange()) {
            body.put("changes", List.of(Map.of("clause", change.clause(), "kind", "CHANGED", "words", change.words())));
        }
        switch (kind) {
            case ADOPTED, EXPLAINED, NOTED, OUT_OF_SCOPE -> {
                // The reason says it all.
            }
            case PARTIALLY_ADOPTED -> {
                body.put("adoptedPart", "条文表述按照所提意见修改。");
                body.put("notAdoptedPart", "其余部分目前没有修改。");
            }
            case NOT_ADOPTED -> body.put("reasonCode", CODE.name());
            case ALREADY_COVERED -> body.put("citation", "《北京市机动车停车条例》第三条");
            case KEPT_FOR_STUDY ->
                body.put("owner", Map.of("code", DrivenProgram.UNIT.code(), "name", DrivenProgram.UNIT.name()));
            case REFERRED -> {
                body.put("receivingBody", "市发展和改革委员会");
                body.put("referredOn", "2026-04-10");
            }
        }
        return body;
    }
}
