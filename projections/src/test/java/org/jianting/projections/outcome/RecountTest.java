// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.Disposition;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.consultation.events.ReasonCode;
import org.jianting.consultation.events.SourceKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is received, split, ruled on and ruled on again: every figure equals a count of the points, made another way. */
class RecountTest {

    private static List<Long> seeds() {
        return new Random(20_261_124).longs(60).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_figure_equals_a_recount_of_the_points(long seed) {
        var random = new Random(seed);
        var round = randomRound(random);
        var read = round.read();
        var feedback = read.outcome().feedback();
        var points = ARound.points(read);

        var counted = points.stream()
                .collect(Collectors.toMap(
                        Point::ruling, point -> 1, Integer::sum, () -> new EnumMap<>(DispositionKind.class)));
        feedback.dispositions().forEach((kind, count) -> assertThat(count).isEqualTo(counted.getOrDefault(kind, 0)));
        assertThat(points)
                .hasSize(feedback.points())
                .extracting(Point::address)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(points)
                .allSatisfy(point ->
                        assertThat(point.ruling()).isEqualTo(round.answers().get(point.address())));

        var rollUp = feedback.rollUp();
        assertThat(rollUp.adopted().count()
                        + rollUp.partiallyAdopted().count()
                        + rollUp.notAdopted().count())
                .isEqualTo(rollUp.adopted().of())
                .isEqualTo(feedback.points() - rollUp.outsideRate().count());
        assertThat(feedback.submissions())
                .isEqualTo((int) points.stream().map(Point::number).distinct().count());
        var firstOfEach = points.stream().filter(point -> point.part() < 2).toList();
        assertThat(feedback.submissionsByChannel()).isEqualTo(count(firstOfEach, Point::channel));
        assertThat(feedback.submissionsBySourceKind()).isEqualTo(count(firstOfEach, Point::sourceKind));
        assertThat(feedback.pointsByChannel()).isEqualTo(count(points, Point::channel));
        assertThat(feedback.pointsBySourceKind()).isEqualTo(count(points, Point::sourceKind));
        points.forEach(point -> assertThat(point.groupSize()).isEqualTo((int) points.stream()
                .filter(other -> other.rulingId().equals(point.rulingId()))
                .count()));
        assertThat(askedFor(read)).isEqualTo((int)
                points.stream().filter(point -> !point.changes().isEmpty()).count());
    }

    private static <K> Map<K, Integer> count(List<Point> points, Function<Point, K> by) {
        return points.stream().collect(Collectors.toMap(by, point -> 1, Integer::sum));
    }

    private static int askedFor(PublishedRound read) {
        return read.outcome().finalDocument().changes().stream()
                .filter(change -> change.clause().equals(ARound.SECOND_ARTICLE.clause()))
                .mapToInt(change -> change.askedBy().points())
                .sum();
    }

    private static ARound randomRound(Random random) {
        var round = new ARound("recount");
        var submissions = random.nextInt(1, 260);
        for (var number = 1; number <= submissions; number++) {
            round.received(any(random, ChannelKind.values()), any(random, SourceKind.values()));
        }
        round.rosterSealed();
        var split = new ArrayList<Integer>();
        for (var i = 0; i < random.nextInt(6); i++) {
            var number = random.nextInt(1, submissions + 1);
            if (!split.contains(number)) {
                split.add(number);
                round.split(number, "第一点", "第二点", "第三点");
            }
        }
        round.ruled("first", ARound.numbers(1, submissions), finding(random));
        for (var i = 0; i < random.nextInt(40); i++) {
            var from = random.nextInt(1, submissions + 1);
            var coverage = split.isEmpty() || random.nextBoolean()
                    ? ARound.numbers(from, random.nextInt(from, submissions + 1))
                    : ARound.part(split.get(random.nextInt(split.size())), random.nextInt(1, 4));
            round.superseded("first", "later" + i, coverage, finding(random), "复核后更正。");
        }
        return round;
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static Disposition finding(Random random) {
        var changes = List.of(ARound.SECOND_ARTICLE);
        return switch (any(random, DispositionKind.values())) {
            case ADOPTED -> new Disposition.Adopted("采纳。", changes);
            case PARTIALLY_ADOPTED -> new Disposition.PartiallyAdopted("部分采纳。", "甲", "乙", changes);
            case NOT_ADOPTED -> new Disposition.NotAdopted(any(random, ReasonCode.values()), "未采纳。");
            case ALREADY_COVERED -> new Disposition.AlreadyCovered("第一条", "已有。");
            case KEPT_FOR_STUDY -> new Disposition.KeptForStudy(ARound.UNIT, null, "研究。");
            case EXPLAINED -> new Disposition.Explained("说明。");
            case NOTED -> new Disposition.Noted("收悉。");
            case REFERRED -> new Disposition.Referred("12345", LocalDate.of(2026, 2, 1), "转办。");
            case OUT_OF_SCOPE -> new Disposition.OutOfScope("超出范围。");
        };
    }
}
