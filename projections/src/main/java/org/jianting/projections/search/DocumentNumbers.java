// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.search;

import java.io.IOException;
import java.time.Instant;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** The numbers of one document that change in place and are therefore not among its stored fields. */
record DocumentNumbers(IndexSearcher searcher, int document) {

    /** Zero stands for: has not happened. */
    @Nullable
    Instant instant(String field) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        var values = DocValues.getNumeric(leaf.reader(), field);
        var milliseconds = values.advanceExact(document - leaf.docBase) ? values.longValue() : 0;
        return milliseconds == 0 ? null : Instant.ofEpochMilli(milliseconds);
    }
}
