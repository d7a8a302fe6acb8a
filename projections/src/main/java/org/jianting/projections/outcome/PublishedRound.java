// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import java.util.List;
import java.util.function.Consumer;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.OutcomeBundleSealed;
import org.jianting.consultation.events.OutcomePublished;

/**
 * A published round, read from the record: what is shown about it is made here and nowhere else, for the view and for the
 * search index alike. Reading fails with {@link OutcomeDoesNotAddUp} before it gives anything away.
 */
public final class PublishedRound {

    /** Submissions whose points stand together in one document. */
    static final int SUBMISSIONS_ON_A_PAGE = 100;

    // Texts that are held at a time: some tens of megabytes.
    private static final int CHARACTERS_HELD = 8_000_000;
    private static final int SUBMISSIONS_HELD = 20_000;

    private final RecordedFacts record;
    private final ToldStory story;
    private final Outcome outcome;

    private PublishedRound(RecordedFacts record, ToldStory story) {
        this.record = record;
        this.story = story;
        this.outcome = story.outcome();
    }

    /** The points of a hundred submissions; the first page is 1. */
    public record Page(int page, List<Point> points) {

        public Page {
            points = List.copyOf(points);
        }
    }

    /** Reads everything up to the publication. What came later belongs to another story. */
    public static PublishedRound read(RecordedFacts record, OutcomePublished published) {
        var story = new OutcomeStory(published);
        record.forEach(published.consultationId(), List.of(), upTo(published, story::accept));
        return new PublishedRound(record, story.told());
    }

    /**
     * The round as it would be published if it were sealed and published now. For the desk alone: nothing of it is kept, and a
     * round that cannot be published yet because something is missing fails with {@link OutcomeDoesNotAddUp}.
     */
    public static PublishedRound imagined(
            RecordedFacts record, OutcomeBundleSealed sealed, OutcomePublished published) {
        return read(
                (consultation, types, reader) -> {
                    record.forEach(consultation, types, reader);
                    reader.accept(sealed);
                    reader.accept(published);
                },
                published);
    }

    public Outcome outcome() {
        return outcome;
    }

    /** Hands over all points, page after page, in the order of their addresses. */
    public void pages(Consumer<Page> reader) {
        for (var first = 1; first <= story.roll().count(); ) {
            var last = endOfWindow(first);
            var window = new PointWindow(story, first, last);
            record.forEach(
                    story.published().consultationId(), PointWindow.needs(), upTo(story.published(), window::accept));
            for (var start = first; start <= last; start += SUBMISSIONS_ON_A_PAGE) {
                var end = Math.min(start + SUBMISSIONS_ON_A_PAGE - 1, last);
                reader.accept(new Page(pageOf(start), window.page(start, end)));
            }
            first = last + 1;
        }
    }

    static int pageOf(int number) {
        return (number - 1) / SUBMISSIONS_ON_A_PAGE + 1;
    }

    private int endOfWindow(int first) {
        var last = first - 1;
        var characters = 0;
        while (last < story.roll().count() && last - first < SUBMISSIONS_HELD && characters < CHARACTERS_HELD) {
            for (var page = 0;
                    page < SUBMISSIONS_ON_A_PAGE && last < story.roll().count();
                    page++) {
                last++;
                characters += story.textLengths().getOrDefault(last, 0);
            }
        }
        return last;
    }

    private static Consumer<ConsultationEvent> upTo(OutcomePublished published, Consumer<ConsultationEvent> reader) {
        var over = new boolean[1];
        return fact -> {
            if (!over[0]) {
                reader.accept(fact);
            }
            over[0] |= fact.equals(published);
        };
    }
}
