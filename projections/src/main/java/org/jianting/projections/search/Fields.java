// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.search;

/** The fields of the index. */
final class Fields {

    /** Unique in the index; settles the order of equals. */
    static final String ID = "id";
    /** Names what is replaced together: a consultation's notice, or its outcome. */
    static final String GROUP = "group";
    /** On the last document of an outcome: who sees it sees all of them. */
    static final String COMPLETE = "complete";

    static final String KIND = "kind";
    static final String CONSULTATION = "consultation";
    static final String TITLE = "title";
    static final String UNIT = "unit";
    static final String UNIT_NAME = "unitName";
    static final String LABEL = "label";
    static final String CLAUSE = "clause";
    /** What a point changed: the very clause, and the article in which it stands. */
    static final String CHANGED = "changed";

    static final String NUMBER = "number";
    static final String PART = "part";
    static final String PLACE = "place";
    static final String RULING = "ruling";
    static final String CHANNEL = "channel";
    /** When it became public: the notice for a draft, the outcome for everything else. */
    static final String DATE = "date";

    static final String YEAR = "year";

    /** The words by pairs of characters: any stretch of a Chinese text is found, however it is cut into words. Stored. */
    static final String TEXT = "text";
    /** The words as smartcn cuts them: they find what is written a little differently, and rank. */
    static final String WORDS = "words";

    static final String POSTED_AT = "postedAt";
    static final String CLOSES_AT = "closesAt";
    static final String PUBLISHED_AT = "publishedAt";
    static final String WITHDRAWN_AT = "withdrawnAt";

    private Fields() {}
}
