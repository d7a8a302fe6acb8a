// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jianting.consultation.events.ClauseChange;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.Coverage;
import org.jianting.consultation.events.Disposition;
import org.jianting.consultation.events.OutcomePublished;
import org.jianting.consultation.events.PointsExtracted;
import org.jianting.consultation.events.PublicTextApproved;
import org.jianting.consultation.events.RulingId;
import org.jianting.consultation.events.RulingProposed;
import org.jianting.consultation.events.RulingSuperseded;
import org.jspecify.annotations.Nullable;

/**
 * The second reading, for the submissions of a stretch of numbers: the texts of people and the sentences of rulings. A
 * stretch at a time, because all texts of a hundred thousand people would fill the memory.
 */
final class PointWindow {

    private final ToldStory story;
    private final int first;
    private final int last;
    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<Integer, List<String>> summaries = new HashMap<>();
    private final List<RulingProposed> rulings = new ArrayList<>();
    private final Map<RulingId, String> replacedBecause = new HashMap<>();
    private final Map<ClauseChange, Point.Change> changes = new HashMap<>();

    PointWindow(ToldStory story, int first, int last) {
        this.story = story;
        this.first = first;
        this.last = last;
    }

    /** The kinds of fact that this reading needs; others may be left out. */
    static List<Class<? extends ConsultationEvent>> needs() {
        return List.of(
                PublicTextApproved.class,
                PointsExtracted.class,
                RulingProposed.class,
                RulingSuperseded.class,
                // Not kept, but it tells where to stop.
                OutcomePublished.class);
    }

    void accept(ConsultationEvent fact) {
        if (fact instanceof PublicTextApproved text && text.round() == round() && isInside(text.number())) {
            texts.put(text.number(), text.text());
        } else if (fact instanceof PointsExtracted split && split.round() == round() && isInside(split.number())) {
            summaries.put(split.number(), split.summaries());
        } else if (fact instanceof RulingProposed ruling && ruling.round() == round() && touches(ruling.coverage())) {
            rulings.add(ruling);
        } else if (fact instanceof RulingSuperseded old && old.round() == round() && touches(old.coverage())) {
            replacedBecause.put(old.replacement(), old.reason());
        }
    }

    /** The points of one page, in the order of their addresses. */
    List<Point> page(int firstNumber, int lastNumber) {
        var candidates = rulings.stream()
                .filter(ruling -> touches(ruling.coverage(), firstNumber, lastNumber))
                .toList();
        var points = new ArrayList<Point>();
        for (var number = firstNumber; number <= lastNumber; number++) {
            var parts = story.book().partsOf(number);
            if (parts == 0) {
                points.add(point(new PointAddress(number, 0), candidates));
            }
            for (var part = 1; part <= parts; part++) {
                points.add(point(new PointAddress(number, part), candidates));
            }
        }
        return points;
    }

    private Point point(PointAddress address, List<RulingProposed> candidates) {
        var covering = candidates.stream()
                .filter(ruling -> RulingBook.covers(ruling.coverage(), address))
                .toList();
        var arrival = Objects.requireNonNull(story.roll().at(address.number()));
        var ruling = covering.getLast();
        return new Point(
                address.toString(),
                address.number(),
                address.part(),
                texts.get(address.number()),
                summaryOf(address),
                arrival.channel(),
                arrival.sourceKind(),
                arrival.clauses(),
                arrival.receivedAt(),
                ruling.disposition().kind(),
                ruling.disposition().reason(),
                Grounds.of(ruling.disposition()),
                changes(ruling.disposition()),
                ruling.rulingId(),
                ruling.unit().name(),
                ruling.by(),
                ruling.at(),
                story.answers().sizeOf(story.answers().rulingOf(address)),
                superseded(covering));
    }

    private List<Point.Change> changes(Disposition disposition) {
        return Grounds.changesOf(disposition).stream()
                .map(cited -> changes.computeIfAbsent(cited, story.texts()::change))
                .toList();
    }

    private List<Point.Superseded> superseded(List<RulingProposed> covering) {
        var earlier = new ArrayList<Point.Superseded>();
        for (var place = 0; place < covering.size() - 1; place++) {
            var ruling = covering.get(place);
            earlier.add(new Point.Superseded(
                    ruling.rulingId(),
                    ruling.disposition().kind(),
                    ruling.disposition().reason(),
                    ruling.by(),
                    ruling.at(),
                    replacedBecause.get(covering.get(place + 1).rulingId())));
        }
        return earlier;
    }

    // A summary is approved with the public text; where the text was erased before that, nobody has approved the
    // summary.
    private @Nullable String summaryOf(PointAddress address) {
        return address.part() == 0 || !texts.containsKey(address.number())
                ? null
                : summaries.getOrDefault(address.number(), List.of()).get(address.part() - 1);
    }

    private boolean isInside(int number) {
        return first <= number && number <= last;
    }

    private boolean touches(Coverage coverage) {
        return touches(coverage, first, last);
    }

    private static boolean touches(Coverage coverage, int from, int to) {
        return coverage.ranges().stream().anyMatch(range -> range.from() <= to && from <= range.to())
                || coverage.parts().stream().anyMatch(part -> from <= part.number() && part.number() <= to);
    }

    private int round() {
        return story.published().round();
    }
}
