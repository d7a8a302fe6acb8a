// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.desk;

import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.Words;

/** All that a refusal has to say, in one value. */
public record Telling(Refusal.Kind kind, String source, Words title, Words detail, Words nextStep) {

    public static Telling invalid(String source, Words title, Words detail, Words nextStep) {
        return new Telling(Refusal.Kind.INVALID, source, title, detail, nextStep);
    }

    public static Telling conflict(String source, Words title, Words detail, Words nextStep) {
        return new Telling(Refusal.Kind.CONFLICT, source, title, detail, nextStep);
    }

    public static Telling unknown(String source, Words title, Words detail, Words nextStep) {
        return new Telling(Refusal.Kind.UNKNOWN, source, title, detail, nextStep);
    }
}
