// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.register;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.ErasureScope;
import org.jianting.consultation.events.PointPart;
import org.jianting.consultation.events.RulingId;
import org.jianting.projections.register.RegisterSlice.Point;
import org.jianting.projections.register.RegisterSlice.PointRuling;
import org.jianting.projections.register.RegisterSlice.Submission;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds what an office works on: for staff only. Every answer is about the newest round, and empty where there is none. */
public final class FindRegister {

    private static final int PAGES_AT_ONCE = 50;

    private final RegisterDocuments documents;

    FindRegister(RegisterDocuments documents) {
        this.documents = documents;
    }

    /** Up to {@code limit} submissions with their points and rulings, from a number on. */
    public Mono<RegisterSlice> points(ConsultationId consultation, int from, int limit) {
        return documents.intakes().find(consultation.value()).flatMap(intakes -> {
            var intake = intakes.of(intakes.newestRound());
            var to = Math.min(intake.accepted(), from - 1 + limit);
            return from > to
                    ? Mono.just(slice(consultation, intake, List.of()))
                    : points(consultation, intakes, intake, from, to);
        });
    }

    private Mono<RegisterSlice> points(ConsultationId consultation, Intakes intakes, Intake intake, int from, int to) {
        var round = intake.round();
        return documents
                .pages()
                .findAll(Page.idsOf(consultation, round, from, to))
                .zipWith(documents.answered().findAll(Answered.idsOf(consultation, round, from, to)))
                .flatMap(found -> {
                    var told = new Telling(consultation, round, intakes, found.getT1(), found.getT2());
                    return documents
                            .rulings()
                            .findAll(told.rulings(from, to))
                            .map(rulings -> slice(consultation, intake, told.submissions(from, to, rulings)));
                });
    }

    private static RegisterSlice slice(ConsultationId consultation, Intake intake, List<Submission> submissions) {
        return new RegisterSlice(consultation, intake.round(), intake.sealed(), intake.accepted(), submissions);
    }

    /** What nobody has ruled on yet. */
    public Mono<Unruled> unruled(ConsultationId consultation) {
        return newest(consultation)
                .flatMap(intake -> answered(consultation, intake)
                        .reduce(new Answered.Coverages(), (all, page) -> {
                            all.add(page.document()
                                    .unruled(
                                            page.first(),
                                            Math.min(page.first() + Answered.SIZE - 1, intake.accepted())));
                            return all;
                        })
                        .map(open -> new Unruled(
                                consultation,
                                intake.round(),
                                intake.sealed(),
                                intake.accepted(),
                                open.ranges().stream()
                                                .mapToInt(range -> range.to() - range.from() + 1)
                                                .sum()
                                        + open.parts().size(),
                                open.ranges(),
                                open.parts())));
    }

    /** The rulings of the round that answer at least one point, in the order in which they were proposed. */
    public Mono<List<RegisteredRuling>> rulings(ConsultationId consultation) {
        return newest(consultation)
                .flatMap(intake -> answered(consultation, intake)
                        .flatMapIterable(page -> rulingsOf(page.document()))
                        .distinct()
                        .collectList()
                        .flatMap(ids -> documents.rulings().findAll(ids))
                        .map(found -> found.values().stream()
                                .sorted(Comparator.comparing(RegisteredRuling::at)
                                        .thenComparing(
                                                ruling -> ruling.rulingId().value()))
                                .toList()));
    }

    /** One ruling, superseded or not. */
    public Mono<RegisteredRuling> ruling(ConsultationId consultation, RulingId ruling) {
        return documents
                .rulings()
                .find(ruling.value())
                .filter(found -> found.consultation().equals(consultation));
    }

    /** Those of these rulings that are there, superseded or not. */
    public Mono<Map<RulingId, RegisteredRuling>> rulings(ConsultationId consultation, List<RulingId> rulings) {
        return documents
                .rulings()
                .findAll(rulings.stream().map(RulingId::value).toList())
                .map(found -> found.values().stream()
                        .filter(ruling -> ruling.consultation().equals(consultation))
                        .collect(Collectors.toMap(RegisteredRuling::rulingId, Function.identity())));
    }

    /** What clerks have entered and nobody has verified. */
    public Mono<List<PendingRegistration>> registrations(ConsultationId consultation) {
        return newest(consultation).map(Intake::pending);
    }

    /** What came too late. */
    public Mono<List<LateSubmission>> late(ConsultationId consultation) {
        return newest(consultation).map(Intake::late);
    }

    /** What is proposed to be erased in one consultation. */
    public Mono<List<WaitingErasure>> erasures(ConsultationId consultation) {
        return newest(consultation)
                .flatMap(intake -> documents
                        .erasures()
                        .find(consultation.value())
                        .defaultIfEmpty(WaitingErasures.NONE)
                        .map(FindRegister::oldestFirst));
    }

    /** What is proposed to be erased in any consultation. */
    public Mono<List<WaitingErasure>> erasures() {
        return documents
                .erasures()
                .all()
                .flatMapIterable(WaitingErasures::waiting)
                .collectList()
                .map(waiting -> oldestFirst(new WaitingErasures(waiting)));
    }

    private static List<WaitingErasure> oldestFirst(WaitingErasures erasures) {
        return erasures.waiting().stream()
                .sorted(Comparator.comparing(WaitingErasure::proposedAt)
                        .thenComparing(waiting -> waiting.submissionId().value()))
                .toList();
    }

    private Mono<Intake> newest(ConsultationId consultation) {
        return documents.intakes().find(consultation.value()).map(intakes -> intakes.of(intakes.newestRound()));
    }

    private record AnsweredPage(int first, Answered document) {}

    /** A page for every thousand numbers, also where nothing was answered or split yet. */
    private Flux<AnsweredPage> answered(ConsultationId consultation, Intake intake) {
        var pages = (intake.accepted() + Answered.SIZE - 1) / Answered.SIZE;
        return Flux.range(0, pages)
                .map(page -> page * Answered.SIZE + 1)
                .buffer(PAGES_AT_ONCE)
                .concatMap(firsts -> documents
                        .answered()
                        .findAll(firsts.stream()
                                .map(first -> Answered.idOf(consultation, intake.round(), first))
                                .toList())
                        .flatMapIterable(found -> firsts.stream()
                                .map(first -> new AnsweredPage(
                                        first,
                                        found.getOrDefault(
                                                Answered.idOf(consultation, intake.round(), first), Answered.NOTHING)))
                                .toList()));
    }

    private static Collection<String> rulingsOf(Answered answered) {
        return Stream.concat(answered.runs().stream().map(Answered.Run::ruling), answered.parts().values().stream())
                .map(RulingId::value)
                .distinct()
                .toList();
    }

    /** Puts pages, answers and rulings together. */
    private record Telling(
            ConsultationId consultation,
            int round,
            Intakes intakes,
            Map<String, Page> pages,
            Map<String, Answered> answered) {

        List<String> rulings(int from, int to) {
            return IntStream.rangeClosed(from, to)
                    .boxed()
                    .flatMap(number -> points(entry(number)).stream().map(point -> rulingOn(number, point)))
                    .filter(Objects::nonNull)
                    .map(RulingId::value)
                    .distinct()
                    .toList();
        }

        List<Submission> submissions(int from, int to, Map<String, RegisteredRuling> rulings) {
            return IntStream.rangeClosed(from, to)
                    .mapToObj(number -> submission(entry(number), rulings))
                    .toList();
        }

        private Entry entry(int number) {
            return Objects.requireNonNull(pages.get(Page.idOf(consultation, round, number)))
                    .at(number)
                    .orElseThrow();
        }

        private Submission submission(Entry entry, Map<String, RegisteredRuling> rulings) {
            var erased = erasureOf(entry);
            var text = publicText(entry, erased);
            var textErased = erased != null && erased != ErasureScope.IDENTITY;
            return new Submission(
                    entry.number(),
                    entry.submissionId(),
                    entry.position(),
                    entry.receivedAt(),
                    entry.channel(),
                    entry.sourceKind(),
                    entry.clauses(),
                    entry.digest(),
                    text,
                    erased,
                    points(entry).stream()
                            .map(part -> new Point(
                                    part == 0 ? "" + entry.number() : entry.number() + "-" + part,
                                    part == 0 || (textErased && text == null)
                                            ? null
                                            : entry.points().get(part - 1),
                                    brief(rulingOn(entry.number(), part), rulings)))
                            .toList());
        }

        /** The parts of a submission; one that was not split is its only part, which has no number. */
        private static List<Integer> points(Entry entry) {
            return entry.points().isEmpty()
                    ? List.of(0)
                    : IntStream.rangeClosed(1, entry.points().size()).boxed().toList();
        }

        private @Nullable RulingId rulingOn(int number, int part) {
            var page = answered.getOrDefault(Answered.idOf(consultation, round, number), Answered.NOTHING);
            return part == 0 ? page.of(number) : page.of(new PointPart(number, part));
        }

        private static @Nullable PointRuling brief(@Nullable RulingId id, Map<String, RegisteredRuling> rulings) {
            var ruling = id == null ? null : rulings.get(id.value());
            return ruling == null
                    ? null
                    : new PointRuling(
                            ruling.rulingId(),
                            ruling.kind(),
                            ruling.disposition().reason(),
                            ruling.by());
        }

        private @Nullable ErasureScope erasureOf(Entry entry) {
            return intakes.rounds().stream()
                    .map(intake -> intake.erasureOf(entry.submissionId()))
                    .filter(Objects::nonNull)
                    .map(Erasure::scope)
                    .findFirst()
                    .orElse(null);
        }

        /** What was proposed was made of the text that is gone, as the summaries are; what was approved stands for good. */
        private static @Nullable PublicText publicText(Entry entry, @Nullable ErasureScope erased) {
            var text = entry.publicText();
            var approved = text != null && text.approvedBy() != null;
            return approved || erased == null || erased == ErasureScope.IDENTITY ? text : null;
        }
    }
}
