// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.search;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Unit;
import org.jianting.projections.outcome.Outcome;
import org.jianting.projections.outcome.Point;
import org.jianting.projections.outcome.PointAddress;
import org.jspecify.annotations.Nullable;

/** What is public, as documents of the index. Raw text and identities are not even parameters here. */
final class IndexDocuments {

    private static final String QUESTION = "/question/";
    private static final FacetsConfig FACETS = new FacetsConfig();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private IndexDocuments() {}

    static String noticeOf(ConsultationId consultation) {
        return consultation + "/notice";
    }

    static String outcomeOf(ConsultationId consultation) {
        return consultation + "/outcome";
    }

    static List<Document> of(PublicConsultation consultation) {
        var id = consultation.notice().consultationId();
        var subject = new Subject(
                id,
                consultation.title(),
                consultation.unit(),
                consultation.notice().postedAt());
        return Stream.concat(
                        Stream.of(head(subject, consultation)),
                        consultation.clauses().stream()
                                .filter(clause -> !clause.text().isBlank())
                                .map(clause -> draftClause(subject, clause)))
                .map(Draft::built)
                .toList();
    }

    private static Draft head(Subject subject, PublicConsultation consultation) {
        var notice = consultation.notice();
        return new Draft(subject, Kind.CONSULTATION, noticeOf(subject.id), subject.id.value())
                .text(subject.title + "\n" + subject.unit.name() + "\n" + consultation.note())
                .number(Fields.POSTED_AT, notice.postedAt().toEpochMilli())
                .number(Fields.CLOSES_AT, notice.closesAt().toEpochMilli())
                .number(Fields.PUBLISHED_AT, 0)
                .number(Fields.WITHDRAWN_AT, 0);
    }

    private static Draft draftClause(Subject subject, Clause clause) {
        return new Draft(subject, Kind.DRAFT_CLAUSE, noticeOf(subject.id), subject.id + "/draft/" + clause.id())
                .label(clause.label())
                .clause(clause.id())
                .text(clause.label() + "　" + clause.text());
    }

    /** The final document and the interpretation, the document that says that all is there coming last. */
    static List<Document> of(Outcome outcome) {
        var subject = Subject.of(outcome);
        var group = outcomeOf(subject.id);
        var clauses = outcome.finalDocument().clauses().stream()
                .filter(clause -> !clause.text().isBlank())
                .map(clause -> new Draft(subject, Kind.FINAL_CLAUSE, group, subject.id + "/final/" + clause.id())
                        .label(clause.label())
                        .clause(clause.id())
                        .text(clause.label() + "　" + clause.text()));
        var questions = outcome.interpretation().questions();
        var answers = Stream.iterate(0, place -> place < questions.size(), place -> place + 1)
                .map(place -> new Draft(
                                subject,
                                Kind.INTERPRETATION,
                                group,
                                "%s%s%03d".formatted(subject.id, QUESTION, place + 1))
                        .label(questions.get(place).question())
                        .text(questions.get(place).question() + "\n"
                                + questions.get(place).answer()));
        var interpretation = new Draft(subject, Kind.INTERPRETATION, group, subject.id + "/interpretation")
                .label(outcome.interpretation().title())
                .text(outcome.interpretation().title() + "\n"
                        + outcome.interpretation().text())
                .complete();
        return Stream.of(clauses, answers, Stream.of(interpretation))
                .flatMap(drafts -> drafts)
                .map(Draft::built)
                .toList();
    }

    static List<Document> of(Outcome outcome, List<Point> points) {
        var subject = Subject.of(outcome);
        return points.stream().map(point -> point(subject, point).built()).toList();
    }

    private static Draft point(Subject subject, Point point) {
        var draft = new Draft(
                        subject,
                        Kind.POINT,
                        outcomeOf(subject.id),
                        "%s/point/%09d-%04d".formatted(subject.id, point.number(), point.part()))
                .label(point.point())
                .place(point.address())
                .facet(Fields.RULING, point.ruling())
                .facet(Fields.CHANNEL, point.channel())
                .text(textOf(point));
        Stream.concat(point.clauses().stream(), point.changes().stream().map(Point.Change::clause))
                .distinct()
                .forEach(draft::clause);
        point.changes().stream()
                .flatMap(change -> Stream.of(change.clause(), change.article()))
                .distinct()
                .forEach(draft::changed);
        return draft;
    }

    private static String textOf(Point point) {
        return Stream.of(point.summary(), point.text(), point.reason())
                .filter(text -> text != null && !text.isBlank())
                .distinct()
                .reduce((before, after) -> before + "\n" + after)
                .orElse("");
    }

    /** The year in which people here were reading it. */
    static String yearOf(Instant publicSince) {
        return Integer.toString(publicSince.atZone(ZONE).getYear());
    }

    /** Which question of its interpretation a document is about; none where it is about none. */
    static @Nullable Integer questionOf(String id) {
        var at = id.indexOf(QUESTION);
        return at < 0 ? null : Integer.valueOf(id.substring(at + QUESTION.length()));
    }

    /** Points in the order of their addresses, as one number. */
    static long placeOf(PointAddress point) {
        return point.number() * 10_000L + point.part();
    }

    private record Subject(ConsultationId id, String title, Unit unit, Instant publicSince) {

        static Subject of(Outcome outcome) {
            return new Subject(outcome.consultation(), outcome.title(), outcome.lead(), outcome.publishedAt());
        }
    }

    /** With the place of each word in the text, so that an answer marks it without taking the text apart again. */
    private static final FieldType WITH_PLACES = withPlaces();

    private static FieldType withPlaces() {
        var type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }

    /** A document in the making. */
    private static final class Draft {

        private final Document document = new Document();

        Draft(Subject subject, Kind kind, String group, String id) {
            key(Fields.ID, id);
            document.add(new SortedDocValuesField(Fields.ID, new BytesRef(id)));
            document.add(new StringField(Fields.GROUP, group, Field.Store.NO));
            key(Fields.CONSULTATION, subject.id.value());
            key(Fields.UNIT, subject.unit.code());
            key(Fields.UNIT_NAME, subject.unit.name());
            document.add(new StoredField(Fields.TITLE, subject.title));
            number(Fields.DATE, subject.publicSince.toEpochMilli());
            facet(Fields.YEAR, yearOf(subject.publicSince));
            facet(Fields.KIND, kind);
            document.add(
                    new SortedSetDocValuesFacetField(Fields.UNIT, subject.unit.code() + '\t' + subject.unit.name()));
        }

        private void key(String field, String value) {
            document.add(new StringField(field, value, Field.Store.YES));
        }

        Draft facet(String field, Enum<?> value) {
            return facet(field, SearchQueries.word(value));
        }

        private Draft facet(String field, String word) {
            key(field, word);
            document.add(new SortedSetDocValuesFacetField(field, word));
            return this;
        }

        Draft clause(ClauseId clause) {
            key(Fields.CLAUSE, clause.value());
            return this;
        }

        Draft changed(ClauseId clause) {
            document.add(new StringField(Fields.CHANGED, clause.value(), Field.Store.NO));
            return this;
        }

        Draft label(@Nullable String label) {
            document.add(new StoredField(Fields.LABEL, label == null ? "" : label));
            return this;
        }

        Draft place(PointAddress point) {
            document.add(new LongField(Fields.PLACE, placeOf(point), Field.Store.YES));
            return this;
        }

        Draft text(String text) {
            document.add(new Field(Fields.TEXT, text, WITH_PLACES));
            document.add(new TextField(Fields.WORDS, text, Field.Store.NO));
            return this;
        }

        Draft number(String field, long value) {
            document.add(new NumericDocValuesField(field, value));
            return this;
        }

        Draft complete() {
            document.add(new StringField(Fields.COMPLETE, "yes", Field.Store.NO));
            return this;
        }

        Document built() {
            try {
                return FACETS.build(document);
            } catch (java.io.IOException onlyTaxonomiesCan) {
                throw new java.io.UncheckedIOException(onlyTaxonomiesCan);
            }
        }
    }
}
