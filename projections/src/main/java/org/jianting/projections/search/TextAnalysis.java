// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.search;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** How texts are taken apart, for the index and for a query alike. */
final class TextAnalysis {

    private TextAnalysis() {}

    static Analyzer analyzer() {
        return new PerFieldAnalyzerWrapper(new Pairs(), Map.of(Fields.WORDS, new SmartChineseAnalyzer()));
    }

    /** Chinese as overlapping pairs of characters, other scripts as lower-case words. */
    private static final class Pairs extends Analyzer {

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var tokens = new StandardTokenizer();
            return new TokenStreamComponents(
                    tokens, new CJKBigramFilter(new LowerCaseFilter(new CJKWidthFilter(tokens))));
        }
    }
}
