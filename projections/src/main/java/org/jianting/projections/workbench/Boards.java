// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.workbench;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.projections.views.Documents;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The tables that are in use. The head is read each time, which is one document; only what it says has changed is read with
 * it. Whatever program wrote the view, the table is the one that the store holds.
 */
final class Boards {

    private static final int AT_A_TIME = 50;

    private final WorkbenchDocuments documents;
    private final Cache<ConsultationId, Board> inUse = Caffeine.newBuilder()
            .maximumSize(8)
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();

    Boards(WorkbenchDocuments documents) {
        this.documents = documents;
    }

    /** The table of the newest round; empty before the notice of the consultation. */
    Mono<Board> of(ConsultationId consultation) {
        return documents.heads().find(consultation.value()).flatMap(head -> {
            var known = inUse.getIfPresent(consultation);
            return known != null && known.head().equals(head) ? Mono.just(known) : read(consultation, head, known);
        });
    }

    private Mono<Board> read(ConsultationId consultation, Head head, @Nullable Board known) {
        var same = known != null && known.head().round() == head.round() ? known : null;
        return columns(consultation, head, same)
                .zipWith(log(consultation, head, same))
                .map(read -> Board.of(head, read.getT1(), read.getT2()))
                .doOnNext(board -> inUse.put(consultation, board));
    }

    private Mono<List<Columns>> columns(ConsultationId consultation, Head head, @Nullable Board same) {
        if (same != null && same.head().sealed()) {
            return Mono.just(same.columns());
        }
        var thousands = (head.count() + Columns.SIZE - 1) / Columns.SIZE;
        return inOrder(
                documents.columns(),
                IntStream.range(0, thousands)
                        .mapToObj(thousand -> Columns.idOf(consultation, head.round(), thousand))
                        .toList());
    }

    /** A page of the log that is not the last one is full and stays as it is. */
    private Mono<List<RulingLog>> log(ConsultationId consultation, Head head, @Nullable Board same) {
        var kept = same == null || same.log().isEmpty()
                ? List.<RulingLog>of()
                : same.log().subList(0, same.log().size() - 1);
        var rest = IntStream.range(kept.size(), head.pages())
                .mapToObj(page -> RulingLog.idOf(consultation, head.round(), page))
                .toList();
        return inOrder(documents.log(), rest).map(read -> {
            var all = new ArrayList<>(kept);
            all.addAll(read);
            return all;
        });
    }

    private static <S> Mono<List<S>> inOrder(Documents<S> documents, List<String> ids) {
        return Flux.fromIterable(ids)
                .buffer(AT_A_TIME)
                .concatMap(some -> documents.findAll(some).map(found -> inOrder(found, some)))
                .collectList()
                .map(lists -> lists.stream().flatMap(List::stream).toList());
    }

    private static <S> List<S> inOrder(Map<String, S> found, List<String> ids) {
        return ids.stream()
                .map(id -> Objects.requireNonNull(found.get(id), () -> "The table has lost '%s'".formatted(id)))
                .toList();
    }
}
