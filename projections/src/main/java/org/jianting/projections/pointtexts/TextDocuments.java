// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.pointtexts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.projections.outcome.PointAddress;

/** What a point says, as a document of the index. */
final class TextDocuments {

    /** Enough for two lines of a table and for finding what is like it; the whole text stands in the register. */
    private static final int LONGEST_SAID = 4_000;

    private static final int PARTS = 10_000;

    private TextDocuments() {}

    static String round(ConsultationId consultation, int round) {
        return consultation.value() + "/" + round;
    }

    static long place(PointAddress point) {
        return (long) point.number() * PARTS + point.part();
    }

    static PointAddress point(long place) {
        return new PointAddress((int) (place / PARTS), (int) (place % PARTS));
    }

    static Term id(String round, PointAddress point) {
        return new Term(TextFields.ID, round + "/" + place(point));
    }

    static Document of(
            Analyzer analyzer,
            String round,
            PointAddress point,
            SubmissionId submission,
            String text,
            boolean approved) {
        var document = new Document();
        var sketch = Sketch.of(analyzer, text);
        document.add(new StringField(TextFields.ID, id(round, point).bytes(), Field.Store.NO));
        document.add(new StringField(TextFields.ROUND, round, Field.Store.NO));
        document.add(new StringField(TextFields.SUBMISSION, submission.value(), Field.Store.NO));
        document.add(new StringField(TextFields.SAME, same(text), Field.Store.NO));
        document.add(new TextField(TextFields.TEXT, text, Field.Store.NO));
        document.add(new StoredField(TextFields.SAID, beginning(text)));
        document.add(new NumericDocValuesField(TextFields.PLACE, place(point)));
        document.add(new StoredField(TextFields.PLACE, place(point)));
        document.add(new NumericDocValuesField(TextFields.APPROVED, approved ? 1 : 0));
        document.add(
                new NumericDocValuesField(TextFields.SKETCHED, sketch.hashes().size()));
        for (var hash : sketch.hashes()) {
            document.add(new StringField(TextFields.SKETCH, hash, Field.Store.NO));
        }
        if (point.part() == 0) {
            document.add(new StringField(TextFields.WHOLE, round, Field.Store.NO));
        }
        return document;
    }

    private static String beginning(String text) {
        if (text.length() <= LONGEST_SAID) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(LONGEST_SAID - 1)) ? LONGEST_SAID - 1 : LONGEST_SAID;
        return text.substring(0, end);
    }

    /** Blanks, punctuation, width and case apart, the same words. */
    static BytesRef same(String text) {
        var letters = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(letters.toString().getBytes(StandardCharsets.UTF_8));
            return new BytesRef(HexFormat.of().formatHex(hash, 0, 16));
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("This Java runtime cannot do SHA-256", broken);
        }
    }
}
