// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.verdict;

/**
 * Why a request was turned down: the rule that was met, what happened with its numbers, and the next step. A refusal is a
 * value; nothing was recorded.
 */
public interface Refusal {

    /** What kind of no this is; the edge turns it into a status. */
    enum Kind {
        /** The request makes sense but its content breaks a rule (422). */
        INVALID,
        /** The matter is not in a state in which this can be done (409). */
        CONFLICT,
        /** There is no such thing, or nothing that may be spoken of (404). */
        UNKNOWN,
        /** This person may not do this here (403). */
        FORBIDDEN
    }

    /** The rule, by its stable short name, such as {@code after-closing}. */
    default String rule() {
        return ruleOf(getClass());
    }

    /** The same, of a kind of refusal that nobody has met. */
    static String ruleOf(Class<?> kind) {
        return kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    Kind kind();

    /** Where the rule stands: decree and article, or the design's own transition. */
    String source();

    Words title();

    /** What was asked and what the rule wants, with both numbers. */
    Words detail();

    /** What the person can do now. */
    Words nextStep();
}
