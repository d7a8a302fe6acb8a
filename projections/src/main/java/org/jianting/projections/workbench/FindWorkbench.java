// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.workbench;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.RulingId;
import org.jianting.projections.outcome.PointAddress;
import org.jianting.projections.pointtexts.Like;
import org.jianting.projections.pointtexts.PointTexts;
import org.jianting.projections.register.FindRegister;
import org.jianting.projections.register.RegisteredRuling;
import reactor.core.publisher.Mono;

/** Finds what an office rules on, for staff only. Every answer is about the newest round, and empty where there is none. */
public final class FindWorkbench {

    /** Two lines of a table. */
    private static final int FIRST_WORDS = 80;

    /** A search at one moment of the table and of its words: while somebody scrolls, the same is asked again and again. */
    private record Asked(ConsultationId consultation, Sought sought, long table, long words) {}

    private final Boards boards;
    private final FindClauses clauses;
    private final PointTexts texts;
    private final FindRegister register;
    private final Cache<Asked, int[]> found = Caffeine.newBuilder()
            .maximumSize(32)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();

    FindWorkbench(Boards boards, FindClauses clauses, PointTexts texts, FindRegister register) {
        this.boards = boards;
        this.clauses = clauses;
        this.texts = texts;
        this.register = register;
    }

    public Mono<Workbench> workbench(ConsultationId consultation) {
        return boards.of(consultation).flatMap(board -> workbench(consultation, board));
    }

    private Mono<Workbench> workbench(ConsultationId consultation, Board board) {
        var head = board.head();
        return clauses.names(consultation, head)
                .zipWith(texts.readable(consultation, head.round()))
                .map(also -> new Workbench(
                        consultation,
                        head.round(),
                        head.sealed(),
                        head.count(),
                        board.rows(),
                        head.position(),
                        also.getT2(),
                        board.unruled(),
                        board.figures(),
                        also.getT1(),
                        board.firstOfEach().stream().map(RulingMark::of).toList(),
                        head.returned(),
                        head.approved()));
    }

    /** Some rows of those that are looked for, from the so-many-th on. */
    public Mono<PointWindow> window(ConsultationId consultation, Sought sought, int from, int limit) {
        return boards.of(consultation)
                .flatMap(board -> rows(consultation, board, sought).flatMap(rows -> {
                    var some =
                            Arrays.copyOfRange(rows, Math.min(from, rows.length), Math.min(from + limit, rows.length));
                    var points = Arrays.stream(some).mapToObj(board::point).toList();
                    return texts.said(consultation, board.head().round(), points)
                            .map(said -> window(board, rows.length, from, some, said));
                }));
    }

    private static PointWindow window(Board board, int total, int from, int[] rows, Map<PointAddress, String> said) {
        var marks = new Marks(board);
        var points = new ArrayList<String>(rows.length);
        var about = new ArrayList<String>(rows.length);
        var channels = new ArrayList<ChannelKind>(rows.length);
        var marked = new ArrayList<Integer>(rows.length);
        var words = new ArrayList<String>(rows.length);
        for (var row : rows) {
            var point = board.point(row);
            points.add(point.toString());
            about.add(board.clauses(row));
            channels.add(board.channel(row));
            marked.add(marks.of(row));
            words.add(firstWords(said.getOrDefault(point, "")));
        }
        return new PointWindow(
                board.head().position(), total, from, points, about, channels, marked, marks.all(), words);
    }

    private static String firstWords(String text) {
        var oneLine = text.strip().replaceAll("\\s+", " ");
        return oneLine.codePointCount(0, oneLine.length()) <= FIRST_WORDS
                ? oneLine
                : oneLine.substring(0, oneLine.offsetByCodePoints(0, FIRST_WORDS)) + "…";
    }

    /** All points that are looked for, to be ruled on together. */
    public Mono<PointSelection> selection(ConsultationId consultation, Sought sought) {
        return boards.of(consultation)
                .flatMap(board -> rows(consultation, board, sought).map(rows -> PointSelection.of(board, rows)));
    }

    private Mono<int[]> rows(ConsultationId consultation, Board board, Sought sought) {
        var text = sought.text();
        if (sought.isEverything()) {
            return Mono.just(IntStream.range(0, board.rows()).toArray());
        }
        var asked = new Asked(consultation, sought, board.head().position(), texts.position());
        var known = found.getIfPresent(asked);
        if (known != null) {
            return Mono.just(known);
        }
        var rows = text == null
                ? Mono.fromSupplier(() -> IntStream.range(0, board.rows())
                        .filter(row -> sought.takes(board, row))
                        .toArray())
                : texts.find(consultation, board.head().round(), text)
                        .map(points -> rows(board, withNumber(points, text)).stream()
                                .filter(row -> sought.takes(board, row))
                                .toArray());
        return rows.doOnNext(each -> found.put(asked, each));
    }

    /** Who types a number looks for that point, whatever it says. */
    private static List<PointAddress> withNumber(List<PointAddress> points, String text) {
        return PointAddress.parse(text.strip())
                .map(number -> {
                    var all = new ArrayList<>(points);
                    all.add(number);
                    return List.copyOf(all);
                })
                .orElse(points);
    }

    private static BitSet rows(Board board, List<PointAddress> points) {
        var rows = new BitSet(board.rows());
        points.forEach(point -> Arrays.stream(board.rowsOf(point)).forEach(rows::set));
        return rows;
    }

    /** The points like one; none where nobody may read what it says. */
    public Mono<PointsLike> like(ConsultationId consultation, PointAddress point) {
        return boards.of(consultation)
                .filter(board -> board.rowsOf(point).length > 0)
                .flatMap(board ->
                        texts.like(consultation, board.head().round(), point).map(like -> like(board, point, like)));
    }

    private static PointsLike like(Board board, PointAddress point, Like like) {
        var marks = new Marks(board);
        var nearest = new ArrayList<PointsLike.Neighbour>();
        for (var neighbour : like.nearest()) {
            var rows = board.rowsOf(neighbour.point());
            // A submission that was split is not a point any more; its points are.
            if (rows.length == 1) {
                nearest.add(new PointsLike.Neighbour(
                        board.point(rows[0]).toString(),
                        neighbour.percent(),
                        firstWords(neighbour.said()),
                        marks.of(rows[0])));
            }
        }
        var group = rows(
                board,
                like.group().stream()
                        .filter(each -> board.rowsOf(each).length == 1)
                        .toList());
        return new PointsLike(
                point.toString(), PointSelection.of(board, group.stream().toArray()), nearest, marks.all());
    }

    /** What was ruled after a position, without the reasons: for a table that is on somebody's screen. */
    public Mono<RulingChanges> changes(ConsultationId consultation, long after, int limit) {
        return boards.of(consultation).flatMap(board -> changes(consultation, board, after, limit, Map.of()));
    }

    /** As {@link #changes}, each with its finding: for whoever looks through them. */
    public Mono<RulingChanges> findings(ConsultationId consultation, long after, int limit) {
        return boards.of(consultation).flatMap(board -> {
            var ids = after(board, after)
                    .limit(limit)
                    .mapToObj(ruling -> board.rulings().get(ruling).rulingId())
                    .toList();
            return register.rulings(consultation, ids)
                    .flatMap(findings -> changes(consultation, board, after, limit, findings));
        });
    }

    private static IntStream after(Board board, long position) {
        return IntStream.range(0, board.rulings().size())
                .filter(ruling -> board.rulings().get(ruling).position() > position);
    }

    private Mono<RulingChanges> changes(
            ConsultationId consultation, Board board, long after, int limit, Map<RulingId, RegisteredRuling> findings) {
        var changes = after(board, after)
                .limit(limit + 1L)
                .mapToObj(ruling -> change(board, ruling, findings))
                .toList();
        var more = changes.size() > limit;
        return workbench(consultation, board)
                .map(now -> new RulingChanges(now, board.splits(), more ? changes.subList(0, limit) : changes, more));
    }

    private static RulingChanges.Change change(Board board, int place, Map<RulingId, RegisteredRuling> findings) {
        var ruled = board.rulings().get(place);
        var superseding = board.superseding(ruled.rulingId());
        var registered = findings.get(ruled.rulingId());
        return new RulingChanges.Change(
                ruled.position(),
                RulingMark.of(ruled),
                ruled.coverage(),
                board.standing(place),
                superseding == null ? null : superseding.reason(),
                superseding == null ? List.of() : marks(board, superseding.earlier()),
                registered == null ? null : registered.disposition());
    }

    private static List<RulingMark> marks(Board board, List<RulingId> rulings) {
        return rulings.stream()
                .map(board::ruling)
                .filter(Objects::nonNull)
                .map(RulingMark::of)
                .toList();
    }

    public Mono<ConsultedClauses> clauses(ConsultationId consultation) {
        return boards.of(consultation).flatMap(board -> clauses.pairs(consultation, board.head()));
    }
}
