// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;

/**
 * What somebody typed, as a query. There is no syntax to get wrong: words stand apart by blanks and all have to be there, and
 * what is between quotation marks has to be there as it is written. Everything else is just characters.
 */
public final class WordsQuery {

    /** The field in which the words stand by pairs of characters. */
    public static final String TEXT = Fields.TEXT;

    private static final Pattern CHUNK = Pattern.compile("[\"“”「」]([^\"“”「」]*)[\"“”「」]|([^\\s\"“”「」]+)");
    private static final int MOST_CHUNKS = 16;

    private final Analyzer analyzer;

    public WordsQuery(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    public Query parse(String typed) {
        var builder = new QueryBuilder(analyzer);
        var query = new BooleanQuery.Builder();
        for (var chunk : chunks(typed)) {
            query.add(chunk.query(builder), Occur.MUST);
        }
        var all = query.build();
        return all.clauses().isEmpty() ? new MatchNoDocsQuery("nothing to look for") : all;
    }

    record Chunk(String text, boolean exact) {

        Query query(QueryBuilder builder) {
            var stretch = stretch(builder);
            if (exact) {
                return stretch;
            }
            var words = builder.createBooleanQuery(Fields.WORDS, text, Occur.MUST);
            return words == null ? stretch : new DisjunctionMaxQuery(List.of(stretch, words), 0.1f);
        }

        private Query stretch(QueryBuilder builder) {
            // A single character makes no pair; it begins one wherever it is not the last of its sentence.
            if (text.codePointCount(0, text.length()) == 1) {
                return new PrefixQuery(new Term(Fields.TEXT, text));
            }
            var phrase = builder.createPhraseQuery(Fields.TEXT, text);
            return phrase == null ? new MatchNoDocsQuery("only punctuation") : phrase;
        }

        boolean isBlank() {
            return text.codePoints().noneMatch(Character::isLetterOrDigit);
        }
    }

    static List<Chunk> chunks(String typed) {
        var chunks = new ArrayList<Chunk>();
        // Full-width letters and digits are the same to a person, and to the index.
        var matcher =
                CHUNK.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        while (matcher.find() && chunks.size() < MOST_CHUNKS) {
            var chunk = matcher.group(1) != null
                    ? new Chunk(matcher.group(1).strip(), true)
                    : new Chunk(matcher.group(2), false);
            if (!chunk.isBlank()) {
                chunks.add(chunk);
            }
        }
        return chunks;
    }
}
