// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.pointtexts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * A text in at most {@value #BUCKETS} hashes (MinHash): what two texts share of them is, nearly, what they share of their pairs
 * of characters, however long they are.
 */
record Sketch(Set<BytesRef> hashes) {

    private static final int BUCKETS = 64;

    // A text of three megabytes has said what it has to say by here.
    private static final int LONGEST = 8_000;

    static Sketch of(Analyzer analyzer, String text) {
        var hashes = new LinkedHashSet<BytesRef>();
        var beginning = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        try (var tokens = new MinHashFilter(analyzer.tokenStream(TextFields.TEXT, beginning), 1, BUCKETS, 1, false)) {
            var token = tokens.addAttribute(TermToBytesRefAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                hashes.add(BytesRef.deepCopyOf(token.getBytesRef()));
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory could not be read", impossible);
        }
        return new Sketch(hashes);
    }
}
