// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.Unit;
import org.jianting.projections.search.Kind;
import org.jianting.projections.search.SearchAnswer;
import org.jianting.projections.search.SearchAnswer.FacetCount;
import org.jianting.projections.search.SearchAnswer.Segment;
import org.jianting.projections.search.SearchQuestion;
import org.jianting.web.Examples;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** One hit of each kind, whatever is looked for; nothing for the words that say so. */
@Component
final class ExampleFinding implements Finding {

    private static final Unit UNIT = new Unit("city", "河湾新区城市管理局");
    static final String NEXT = "bmV4dA";

    @Override
    public Mono<SearchAnswer> find(SearchQuestion question, @Nullable String cursor, int limit) {
        if (cursor != null && !cursor.equals(NEXT)) {
            return Mono.error(new NoSuchElementException());
        }
        var words = question.words();
        if (words != null && words.contains("没有")) {
            return Mono.just(new SearchAnswer(0, List.of(), Map.of("kind", List.of()), null));
        }
        var looked = words == null ? "" : words;
        return Mono.just(new SearchAnswer(
                5,
                List.of(
                        hit(Kind.CONSULTATION, null, null, null, null, looked),
                        hit(Kind.DRAFT_CLAUSE, "第四条", Examples.article(4), null, null, looked),
                        hit(Kind.FINAL_CLAUSE, "第四条", Examples.article(4), null, null, looked),
                        hit(Kind.INTERPRETATION, "什么时候开始施行？", null, 1, null, looked),
                        hit(Kind.POINT, "12", null, null, "partially_adopted", looked)),
                Map.of(
                        "kind",
                        List.of(new FacetCount("point", "意见", 3), new FacetCount("consultation", "征集", 2)),
                        "year",
                        List.of(new FacetCount("2026", "2026年", 5)),
                        "ruling",
                        List.of(new FacetCount("noted", "赞同", 2), new FacetCount("partially_adopted", "部分采纳", 1))),
                cursor == null ? NEXT : null));
    }

    private static SearchAnswer.Hit hit(
            Kind kind,
            @Nullable String label,
            @Nullable ClauseId clause,
            @Nullable Integer question,
            @Nullable String ruling,
            String words) {
        return new SearchAnswer.Hit(
                kind,
                Examples.DECIDED,
                "河湾新区共享单车停放管理办法",
                UNIT,
                label,
                clause,
                question,
                Instant.parse("2026-11-20T02:00:00Z"),
                ruling,
                ruling == null ? null : "web",
                List.of(new Segment("家长在", false), new Segment(words, true), new Segment("<b>等候</b>。", false)));
    }
}
