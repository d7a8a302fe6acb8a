// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.search;

import java.util.Locale;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Small queries that more than one question needs. */
final class SearchQueries {

    private SearchQueries() {}

    /** How a code stands in the index and in an address. */
    static String word(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT);
    }

    static Query is(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    static Query unit(String codeOrName) {
        return new BooleanQuery.Builder()
                .add(is(Fields.UNIT, codeOrName), Occur.SHOULD)
                .add(is(Fields.UNIT_NAME, codeOrName), Occur.SHOULD)
                .build();
    }
}
