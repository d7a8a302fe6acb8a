// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.pointtexts;

import org.jianting.projections.search.WordsQuery;

/** The fields of the index. */
final class TextFields {

    /** A point of a round; unique. */
    static final String ID = "id";
    /** A round of a consultation. */
    static final String ROUND = "round";
    /** All documents of one submission. */
    static final String SUBMISSION = "submission";
    /** On what a whole submission says, not on the summary of one of its points. */
    static final String WHOLE = "whole";

    /** The words by pairs of characters. */
    static final String TEXT = WordsQuery.TEXT;
    /** The first of the words, as they are written. Stored. */
    static final String SAID = "said";
    /** The digest of the letters and digits alone: who sent the same text with other blanks said the same. */
    static final String SAME = "same";
    /** The least hashes of the pairs: the more of them two texts share, the more alike they are. */
    static final String SKETCH = "sketch";

    /** Where the point stands in the roster, as one number. */
    static final String PLACE = "place";
    /** 1 as soon as a second person has approved the words. */
    static final String APPROVED = "approved";
    /** How many different hashes the sketch has. */
    static final String SKETCHED = "sketched";

    private TextFields() {}
}
