// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.DispositionKind;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What became of a consultation, for machines and for pages; 404 until everything is public at once. */
@RestController
@RequestMapping("/api/v1/consultations/{id}")
class OutcomeEndpoint {

    private static final MediaType CSV = new MediaType("text", "csv", UTF_8);
    private static final Set<String> NOTHING = Set.of();
    private static final Set<String> POINTS =
            Set.of("after", "limit", "ruling", "clause", "channel", "changed", "text");
    private static final int MOST_POINTS = 100;
    private static final int USUAL_POINTS = 20;
    private static final long HELD_IN_BYTES = 32L << 20;

    private final Outcomes outcomes;
    private final OutcomeShelf shelf;
    private final Cache<String, Ready> ready = Caffeine.newBuilder()
            .maximumWeight(HELD_IN_BYTES)
            .<String, Ready>weigher((address, answer) -> answer.sizeInBytes())
            .build();

    OutcomeEndpoint(Outcomes outcomes, OutcomeShelf shelf) {
        this.outcomes = outcomes;
        this.shelf = shelf;
    }

    /** The three parts, every point included. It may be long, so it is sent page by page and never stands in memory whole. */
    @GetMapping("/outcome")
    Mono<ResponseEntity<Flux<DataBuffer>>> outcome(@PathVariable String id, ServerHttpRequest asked) {
        return streamed(id, asked, MediaType.APPLICATION_JSON, "json", head -> {
            var json = head.kept().json();
            // Beside the report and not in it, where "points" is how many there are.
            var open = json.substring(0, json.length() - 1);
            return Flux.concat(
                    Flux.just(open + ",\"points\":["),
                    shelf.pages(head.id(), head.pages())
                            .index()
                            .map(page -> page.getT1() == 0
                                    ? inner(page.getT2().json())
                                    : "," + inner(page.getT2().json())),
                    Flux.just("]}"));
        });
    }

    /** One row for each point. */
    @GetMapping("/outcome.csv")
    Mono<ResponseEntity<Flux<DataBuffer>>> csv(@PathVariable String id, ServerHttpRequest asked) {
        return streamed(
                id,
                asked,
                CSV,
                "csv",
                head -> Flux.concat(
                        Flux.just(PointCsv.BYTE_ORDER_MARK + PointCsv.header()),
                        shelf.pages(head.id(), head.pages())
                                .map(page -> PointCsv.rows(OutcomeJson.points(page.json())))));
    }

    /** Some points, by number or by what they are. */
    @GetMapping("/outcome/points")
    Mono<ResponseEntity<byte[]>> points(@PathVariable String id, ServerHttpRequest asked) {
        return ready(id, asked, POINTS, query -> {
            var limit = query.number("limit", USUAL_POINTS, 1, MOST_POINTS);
            var after = query.parsed("after", PointAddress::parse, "12, 12-2");
            var filter = new PointFilter(
                    query.word("ruling", DispositionKind.class),
                    query.parsed("clause", OutcomeEndpoint::clause, "c-12, c-12-2"),
                    query.word("channel", ChannelKind.class),
                    query.parsed("changed", OutcomeEndpoint::clause, "c-12, c-12-2"),
                    query.text("text"));
            return consultation -> outcomes.points(consultation, filter, after, limit);
        });
    }

    /** One point: {@code 12}, or {@code 12-2}. */
    @GetMapping("/outcome/points/{point}")
    Mono<ResponseEntity<byte[]>> point(@PathVariable String id, @PathVariable String point, ServerHttpRequest asked) {
        return ready(
                id,
                asked,
                NOTHING,
                query -> consultation -> Mono.justOrEmpty(PointAddress.parse(point))
                        .flatMap(address -> outcomes.point(consultation, address)));
    }

    /** The draft and the final document article by article, with the points that asked for each change. */
    @GetMapping("/outcome/changes")
    Mono<ResponseEntity<byte[]>> changes(@PathVariable String id, ServerHttpRequest asked) {
        return ready(
                id,
                asked,
                NOTHING,
                query -> consultation -> outcomes.find(consultation).map(Changes::of));
    }

    private record Head(ConsultationId id, Kept kept, int pages) {}

    private interface Answer {
        Mono<?> to(ConsultationId consultation);
    }

    private interface Question {
        Answer asks(PublicQuery query);
    }

    private interface Content {
        Flux<String> of(Head head);
    }

    private Mono<ResponseEntity<byte[]>> ready(
            String id, ServerHttpRequest asked, Set<String> parameters, Question question) {
        var address = asked.getURI().getRawPath() + '?' + asked.getURI().getRawQuery();
        var known = ready.getIfPresent(address);
        if (known != null) {
            return Mono.just(known.answer(asked.getHeaders()));
        }
        var query = new PublicQuery(asked.getQueryParams(), parameters);
        var answer = question.asks(query);
        if (query.problem().isPresent()) {
            return Mono.just(PublicQuery.answer(query.problem().get()));
        }
        return consultation(id)
                .<Object>flatMap(answer::to)
                .map(OutcomeJson::bytes)
                .map(Ready::of)
                .doOnNext(made -> ready.put(address, made))
                .map(made -> made.answer(asked.getHeaders()))
                .switchIfEmpty(Mono.fromSupplier(() -> PublicQuery.answer(notThere())))
                .onErrorResume(NotIndexedYet.class, early -> Mono.just(tryAgain()));
    }

    private Mono<ResponseEntity<Flux<DataBuffer>>> streamed(
            String id, ServerHttpRequest asked, MediaType type, String form, Content content) {
        var query = new PublicQuery(asked.getQueryParams(), NOTHING);
        if (query.problem().isPresent()) {
            return Mono.just(streamed(query.problem().get()));
        }
        return consultation(id)
                .flatMap(consultation -> outcomes.find(consultation)
                        .zipWith(
                                shelf.head(consultation),
                                (outcome, kept) -> new Head(consultation, kept, pagesOf(outcome))))
                .map(head -> streamed(head, asked, type, form, content))
                .switchIfEmpty(Mono.fromSupplier(() -> streamed(notThere())));
    }

    private static ResponseEntity<Flux<DataBuffer>> streamed(
            Head head, ServerHttpRequest asked, MediaType type, String form, Content content) {
        var tag = Ready.tag(head.kept().fingerprint() + '-' + form);
        if (Ready.isKnown(asked.getHeaders(), tag)) {
            return Ready.unchanged(tag).build();
        }
        var answer = ResponseEntity.ok().eTag(tag).cacheControl(Ready.FOR_EVER).contentType(type);
        if (type.equals(CSV)) {
            answer.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(head.id() + ".csv")
                            .build()
                            .toString());
        }
        return answer.body(content.of(head).map(OutcomeEndpoint::buffer));
    }

    private static ResponseEntity<Flux<DataBuffer>> streamed(ProblemDetail problem) {
        return PublicQuery.refusal(problem)
                .body(Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(OutcomeJson.bytes(problem))));
    }

    private static DataBuffer buffer(String text) {
        return DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(UTF_8));
    }

    private static String inner(String array) {
        return array.substring(1, array.length() - 1);
    }

    private static int pagesOf(Outcome outcome) {
        var submissions = outcome.feedback().submissions();
        return submissions == 0 ? 0 : PublishedRound.pageOf(submissions);
    }

    private static Mono<ConsultationId> consultation(String id) {
        return Mono.justOrEmpty(read(() -> new ConsultationId(id)));
    }

    private static Optional<ClauseId> clause(String id) {
        return read(() -> new ClauseId(id));
    }

    /** The identifiers check their own form; here a wrong one is no bug but an address that leads nowhere. */
    private static <T> Optional<T> read(Supplier<T> identifier) {
        try {
            return Optional.of(identifier.get());
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static ProblemDetail notThere() {
        return PublicQuery.problem(
                HttpStatus.NOT_FOUND,
                "outcome-not-published",
                "同步公开：决策结果、解读、采纳反馈",
                new Wording("没有已公开的结果", "No outcome is public here"),
                new Wording(
                        "这里没有已公开的内容：征集不存在、尚未同步公开，或没有这一条意见。正式文件、解读和采纳反馈将同时公开，此前都不可查看。",
                        "Nothing is public here: there is no such consultation, its outcome is not published yet, or it has"
                                + " no such point. Final document, interpretation and feedback become public in one act"
                                + " and not before."),
                new Wording(
                        "在 /api/v1/consultations 查看该项征集的状态，公开后再来。",
                        "See at /api/v1/consultations how far the consultation has come, and return once it is published."));
    }

    private static ResponseEntity<byte[]> tryAgain() {
        var problem = PublicQuery.problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "index-catching-up",
                "运行限度",
                new Wording("索引正在更新", "The index is catching up"),
                new Wording(
                        "结果刚刚公开，检索索引还没有收录完，筛选暂不可用。",
                        "The outcome has just been published and the search index has not taken it in yet, so it cannot be"
                                + " filtered."),
                new Wording("一秒后重试，或不加筛选条件直接查看。", "Try again in a second, or look at it without a filter."));
        return PublicQuery.refusal(problem).header(HttpHeaders.RETRY_AFTER, "1").body(OutcomeJson.bytes(problem));
    }
}
