// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jianting.consultation.events.DispositionKind;

/** Everything that was ruled in the story, by the point as it is printed, kept so that the figures can be counted again. */
final class Rulings {

    /** Words of every reason, which stand nowhere else in the story. */
    static final String REASON = "经逐条研究后答复如下";

    /** Points 1 to this one get one ruling together. */
    private static final int GROUP = 40;

    private static final int WITH_TWO_POINTS = 41;
    private static final int WITH_THREE_POINTS = 42;

    private final Procedure procedure;
    private final List<Ruled.Promise> promises;
    private final Map<String, Ruled> byPoint = new LinkedHashMap<>();
    private int inForce;
    private int turn;

    Rulings(Procedure procedure, List<Ruled.Promise> promises) {
        this.procedure = procedure;
        this.promises = promises;
    }

    Map<String, Ruled> byPoint() {
        return byPoint;
    }

    int inForce() {
        return inForce;
    }

    /** Before the public texts are approved, for the summaries are approved with them. */
    static void split(Procedure procedure) {
        procedure.tell(Person.HANDLER, "/points/extract", points(WITH_TWO_POINTS, 2));
        procedure.tell(Person.HANDLER, "/points/extract", points(WITH_THREE_POINTS, 3));
    }

    /** Rules on the points of so many submissions: a group, points of split submissions, and each of the others by itself. */
    void ruleOn(int submissions) {
        var bodies = new ArrayList<Object>();
        var together = ruled(DispositionKind.NOTED, "第1条至第%d条".formatted(GROUP));
        bodies.add(body(numbers(1, GROUP), List.of(), together));
        for (int number = 1; number <= GROUP; number++) {
            byPoint.put("" + number, together);
        }
        for (int number = GROUP + 1; number <= submissions; number++) {
            int parts = number == WITH_TWO_POINTS ? 2 : number == WITH_THREE_POINTS ? 3 : 0;
            for (int part = Math.min(parts, 1); part <= parts; part++) {
                var point = part == 0 ? "" + number : number + "-" + part;
                var ruled = ruled(kind(bodies.size()), "第%s条".formatted(point));
                bodies.add(
                        part == 0
                                ? body(numbers(number, number), List.of(), ruled)
                                : body(List.of(), List.of(Map.of("number", number, "part", part)), ruled));
                byPoint.put(point, ruled);
            }
        }
        procedure.tell(Person.HANDLER, "/rulings", Map.of("rulings", bodies));
        inForce = bodies.size();
    }

    /** One was wrong: another takes its place, and the first stays readable. */
    void supersede(int number) {
        var instead = ruled(DispositionKind.EXPLAINED, "改为对第%d条作出说明".formatted(number));
        procedure.tell(
                Person.HANDLER,
                "/rulings/supersede",
                Map.of(
                        "coverage", Map.of("ranges", numbers(number, number), "parts", List.of()),
                        "disposition", instead.disposition(),
                        "reason", "原处理意见引用有误，重新答复。"));
        byPoint.put("" + number, instead);
    }

    private static DispositionKind kind(int turn) {
        return DispositionKind.values()[turn % DispositionKind.values().length];
    }

    private Ruled ruled(DispositionKind kind, String about) {
        return new Ruled(
                kind,
                REASON + "：" + about + "。",
                promises.get(turn++ / DispositionKind.values().length % promises.size()));
    }

    private static Map<String, Object> points(int number, int count) {
        var summaries = new ArrayList<String>();
        for (int part = 1; part <= count; part++) {
            summaries.add("第%d件意见的第%d点".formatted(number, part));
        }
        return Map.of("round", 1, "number", number, "summaries", summaries);
    }

    private static List<Object> numbers(int from, int to) {
        return List.of(Map.of("from", from, "to", to));
    }

    private static Map<String, Object> body(List<Object> ranges, List<Object> parts, Ruled ruled) {
        return Map.of("coverage", Map.of("ranges", ranges, "parts", parts), "disposition", ruled.disposition());
    }
}
