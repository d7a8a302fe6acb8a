// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.projections.search.Kind;
import org.jianting.projections.search.SearchAnswer;
import org.jianting.projections.search.SearchAnswer.FacetCount;
import org.jianting.web.outcome.Mark;
import org.jianting.web.page.Frame;
import org.jspecify.annotations.Nullable;

/**
 * What was found, as the page shows it.
 *
 * @param next address of the hits that follow; none at the end
 */
public record Found(
        int total,
        List<Line> lines,
        List<Division> divisions,
        @Nullable String next) {

    /**
     * One hit, and the place where it stands.
     *
     * @param mark of the ruling, where a point was found
     */
    public record Line(
            SearchAnswer.Hit hit,
            String kind,
            String title,
            String address,
            @Nullable Mark mark,
            @Nullable String ruling) {}

    /** One way in which the hits divide. */
    public record Division(String name, String title, List<Part> parts) {}

    /** One part, and the link to it alone; of a chosen one, the link back. */
    public record Part(String label, int count, String address, boolean chosen) {}

    static Found of(SearchAnswer answer, Asked asked, Frame frame) {
        return new Found(
                answer.total(),
                answer.hits().stream().map(hit -> line(hit, frame)).toList(),
                divisions(answer.facets(), asked, frame),
                answer.cursor() == null ? null : asked.with("cursor", answer.cursor()));
    }

    private static Line line(SearchAnswer.Hit hit, Frame frame) {
        var ruling = hit.ruling() == null ? null : DispositionKind.valueOf(upper(hit.ruling()));
        return new Line(
                hit,
                frame.word(hit.kind()),
                title(hit, frame),
                address(hit),
                ruling == null ? null : Mark.of(ruling),
                ruling == null ? null : frame.word(ruling));
    }

    private static String title(SearchAnswer.Hit hit, Frame frame) {
        var label = Objects.requireNonNullElse(hit.label(), "");
        return switch (hit.kind()) {
            case CONSULTATION -> hit.title();
            case DRAFT_CLAUSE, FINAL_CLAUSE ->
                label.isEmpty() ? hit.title() : frame.text("search.clause", hit.title(), label);
            case INTERPRETATION -> label.isEmpty() ? hit.title() : label;
            case POINT -> frame.text("search.point", hit.title(), label);
        };
    }

    private static String address(SearchAnswer.Hit hit) {
        var own = "/c/" + hit.consultation();
        return switch (hit.kind()) {
            case CONSULTATION -> own;
            case DRAFT_CLAUSE -> own + "#" + hit.clause();
            case FINAL_CLAUSE -> own + "/outcome#" + hit.clause();
            case INTERPRETATION -> own + "/outcome#" + (hit.question() == null ? "meaning" : "q-" + hit.question());
            case POINT -> own + "/outcome/point/" + hit.label();
        };
    }

    private static List<Division> divisions(Map<String, List<FacetCount>> facets, Asked asked, Frame frame) {
        var divisions = new ArrayList<Division>();
        facets.forEach((name, counts) -> {
            // What does not divide the hits is no choice, unless it is one that was made.
            if (counts.size() > 1 || !asked.value(name).isEmpty()) {
                divisions.add(new Division(
                        name,
                        title(name, frame),
                        counts.stream()
                                .map(count -> part(name, count, asked, frame))
                                .toList()));
            }
        });
        return divisions;
    }

    private static String title(String division, Frame frame) {
        return switch (division) {
            case "kind" -> frame.text("search.by.kind");
            case "unit" -> frame.text("search.by.unit");
            case "year" -> frame.text("search.by.year");
            case "ruling" -> frame.text("search.by.ruling");
            case "channel" -> frame.text("search.by.channel");
            default -> throw new IllegalArgumentException("No division is called " + division);
        };
    }

    private static Part part(String name, FacetCount count, Asked asked, Frame frame) {
        var chosen = asked.value(name).equals(count.value());
        return new Part(
                label(name, count, frame), count.count(), asked.with(name, chosen ? "" : count.value()), chosen);
    }

    private static String label(String name, FacetCount count, Frame frame) {
        return switch (name) {
            case "kind" -> frame.word(Kind.valueOf(upper(count.value())));
            case "ruling" -> frame.word(DispositionKind.valueOf(upper(count.value())));
            case "channel" -> frame.word(ChannelKind.valueOf(upper(count.value())));
            case "year" -> frame.text("search.year", count.value());
            default -> count.name();
        };
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
