// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.deciding;

import org.jianting.consultation.profiles.Gate;
import org.jianting.consultation.verdict.Words;

/** What the steps before a decision are called. */
final class GateWords {

    private GateWords() {}

    /** The step that puts it on record. */
    static Words recording(Gate gate) {
        var words = of(gate);
        return new Words("登记" + words.zh(), "record the " + words.en());
    }

    static Words of(Gate gate) {
        return switch (gate) {
            case EXPERT_OPINION -> new Words("专家论证", "expert opinion");
            case RISK_ASSESSMENT -> new Words("风险评估", "risk assessment");
            case COMPETITION_REVIEW -> new Words("公平竞争审查", "fair-competition review");
            case LEGALITY_REVIEW -> new Words("合法性审查", "legality review");
            case COLLECTIVE_DISCUSSION -> new Words("集体讨论", "collective discussion");
            case PARTY_REPORT -> new Words("请示报告", "report to the Party committee");
        };
    }
}
