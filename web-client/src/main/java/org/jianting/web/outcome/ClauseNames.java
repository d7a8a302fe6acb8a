// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ClauseKind;
import org.jianting.projections.outcome.Outcome;
import org.jianting.web.page.Texts;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Clauses as people cite them, in the draft and in the final document: an item by itself is just （三）, and article 18 of the
 * draft may be article 20 of what became of it.
 */
public final class ClauseNames {

    private final Map<ClauseId, String> inDraft;
    private final Map<ClauseId, String> inFinal;
    private final Texts texts;

    private ClauseNames(Map<ClauseId, String> inDraft, Map<ClauseId, String> inFinal, Texts texts) {
        this.inDraft = inDraft;
        this.inFinal = inFinal;
        this.texts = texts;
    }

    private record Place(ClauseId id, @Nullable ClauseId parent, ClauseKind kind, String label, String text) {}

    static Mono<ClauseNames> read(Published published, Outcome outcome, Texts texts) {
        return published
                .draft(outcome.consultation())
                .defaultIfEmpty(List.of())
                .map(draft -> of(outcome, draft, texts));
    }

    public static ClauseNames of(Outcome outcome, List<Clause> draft, Texts texts) {
        var number = outcome.finalDocument().number();
        var inDraft = names(
                draft.stream()
                        .map(clause ->
                                new Place(clause.id(), clause.parent(), clause.kind(), clause.label(), clause.text()))
                        .toList(),
                number,
                texts);
        var names = names(
                outcome.finalDocument().clauses().stream()
                        .map(clause ->
                                new Place(clause.id(), clause.parent(), clause.kind(), clause.label(), clause.text()))
                        .toList(),
                number,
                texts);
        // Rulings and comments name a clause as the draft does, and an added one as the final document does.
        var inFinal = new HashMap<ClauseId, String>();
        for (var clause : outcome.finalDocument().clauses()) {
            inFinal.put(
                    Objects.requireNonNullElse(clause.draftClause(), clause.id()), names.getOrDefault(clause.id(), ""));
        }
        return new ClauseNames(inDraft, inFinal, texts);
    }

    private static Map<ClauseId, String> names(List<Place> places, String documentNumber, Texts texts) {
        var names = new HashMap<ClauseId, String>();
        var paragraphs = new HashMap<ClauseId, Integer>();
        for (var place : places) {
            var within = place.parent() == null ? "" : names.getOrDefault(place.parent(), "");
            names.put(place.id(), name(place, within, paragraphs, documentNumber, texts));
        }
        return names;
    }

    private static String name(
            Place place, String within, Map<ClauseId, Integer> paragraphs, String documentNumber, Texts texts) {
        return switch (place.kind()) {
            case TITLE -> texts.get(underTitle(place, documentNumber));
            case PART, CHAPTER, SECTION, ARTICLE -> place.label();
            case ITEM, SUBITEM -> within + place.label();
            case PARAGRAPH ->
                place.label().isEmpty()
                        ? texts.get("clause.paragraph", within, paragraph(place, paragraphs))
                        : within + place.label();
        };
    }

    /** Above the first article stand the title, the document's number, and who passed it when (题注). */
    private static String underTitle(Place place, String documentNumber) {
        if (place.parent() == null) {
            return "clause.title";
        }
        return place.text().strip().equals(documentNumber.strip()) ? "clause.documentNumber" : "clause.adoption";
    }

    /** An article's own text is its first paragraph. */
    private static int paragraph(Place place, Map<ClauseId, Integer> paragraphs) {
        return place.parent() == null ? 1 : paragraphs.merge(place.parent(), 2, (last, two) -> last + 1);
    }

    /** As the draft numbers it. */
    String inDraft(ClauseId clause) {
        var name = inDraft.getOrDefault(clause, "");
        return name.isEmpty() ? clause.value() : name;
    }

    /** Of a clause that a ruling cites: as the final document numbers it, with the draft's number where that was another. */
    String ofChange(ClauseId clause) {
        var before = inDraft.getOrDefault(clause, "");
        var after = inFinal.getOrDefault(clause, "");
        if (before.isEmpty() || after.isEmpty() || before.equals(after)) {
            return after.isEmpty() ? inDraft(clause) : after;
        }
        return texts.get("change.renumbered", after, before);
    }
}
