// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.ruling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianting.consultation.ruling.ParkingStory.REASON;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jianting.consultation.events.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FindingsTest {

    private static final ClauseId TWO = new ClauseId("c-2");
    private static final ClauseId NEW = new ClauseId("c-5n");
    private static final ClauseId NOWHERE = new ClauseId("c-99");
    private static final ClauseChange CHEAPER = new ClauseChange(TWO, ChangeKind.CHANGED, "十五元");
    private static final Unit OWNER = new Unit("traffic", "交通处");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 12);
    private static final String SHORT = "一二三四五六七八九";

    private final Findings findings =
            new Findings(new Citable(Map.of(1, Set.of(TWO)), 1, Set.of(TWO, NEW)), 10, "rulings[0].disposition");

    static Stream<Disposition> complete() {
        return Stream.of(
                new Disposition.Adopted(REASON, List.of(CHEAPER)),
                new Disposition.PartiallyAdopted(REASON, "降低收费", "全部免费", List.of(CHEAPER)),
                new Disposition.NotAdopted(ReasonCode.COST, REASON),
                new Disposition.AlreadyCovered("第三条", REASON),
                new Disposition.KeptForStudy(OWNER, null, REASON),
                new Disposition.KeptForStudy(OWNER, DAY, REASON),
                new Disposition.Explained(REASON),
                new Disposition.Noted(REASON),
                new Disposition.Referred("12345热线", DAY, REASON),
                new Disposition.OutOfScope(REASON),
                new Disposition.Adopted(REASON, List.of(new ClauseChange(NEW, ChangeKind.ADDED, "固定车位"))),
                new Disposition.Adopted(REASON, List.of(new ClauseChange(TWO, ChangeKind.DELETED, ""))));
    }

    @ParameterizedTest
    @MethodSource("complete")
    void a_finding_that_proves_what_it_has_to_may_stand(Disposition finding) {
        assertThat(findings.refuse(finding)).isEmpty();
    }

    @Test
    void all_nine_kinds_of_finding_are_tried() {
        assertThat(complete().map(Disposition::kind).distinct()).containsExactlyInAnyOrder(DispositionKind.values());
    }

    static Stream<Arguments> lacking() {
        var withoutReason = Stream.of("", "   ", SHORT, null)
                .flatMap(reason -> Stream.of(
                        new Disposition.Adopted(reason, List.of(CHEAPER)),
                        new Disposition.PartiallyAdopted(reason, "降低收费", "全部免费", List.of(CHEAPER)),
                        new Disposition.NotAdopted(ReasonCode.COST, reason),
                        new Disposition.AlreadyCovered("第三条", reason),
                        new Disposition.KeptForStudy(OWNER, null, reason),
                        new Disposition.Explained(reason),
                        new Disposition.Noted(reason),
                        new Disposition.Referred("12345热线", DAY, reason),
                        new Disposition.OutOfScope(reason)))
                .map(finding -> Arguments.of(finding, "unfit-text"));
        var withoutTheRest = Stream.of(
                Arguments.of(new Disposition.Adopted(REASON, List.of()), "no-clause-change"),
                Arguments.of(
                        new Disposition.Adopted(REASON, List.of(new ClauseChange(NOWHERE, ChangeKind.CHANGED, "十五元"))),
                        "no-such-draft-clause"),
                Arguments.of(
                        new Disposition.Adopted(
                                REASON, List.of(CHEAPER, new ClauseChange(NEW, ChangeKind.CHANGED, "固定车位"))),
                        "no-such-draft-clause"),
                Arguments.of(
                        new Disposition.Adopted(REASON, List.of(new ClauseChange(NOWHERE, ChangeKind.ADDED, "固定车位"))),
                        "no-such-final-clause"),
                Arguments.of(
                        new Disposition.Adopted(REASON, List.of(new ClauseChange(null, ChangeKind.CHANGED, "十五元"))),
                        "missing"),
                Arguments.of(new Disposition.Adopted(REASON, List.of(new ClauseChange(TWO, null, "十五元"))), "missing"),
                Arguments.of(
                        new Disposition.Adopted(REASON, List.copyOf(java.util.Collections.nCopies(101, CHEAPER))),
                        "no-clause-change"),
                Arguments.of(new Disposition.PartiallyAdopted(REASON, "", "全部免费", List.of(CHEAPER)), "unfit-text"),
                Arguments.of(new Disposition.PartiallyAdopted(REASON, "降低收费", " ", List.of(CHEAPER)), "unfit-text"),
                Arguments.of(new Disposition.PartiallyAdopted(REASON, "降低收费", "全部免费", List.of()), "no-clause-change"),
                Arguments.of(new Disposition.NotAdopted(null, REASON), "missing"),
                Arguments.of(new Disposition.AlreadyCovered(" ", REASON), "unfit-text"),
                Arguments.of(new Disposition.AlreadyCovered(null, REASON), "unfit-text"),
                Arguments.of(new Disposition.KeptForStudy(null, DAY, REASON), "missing"),
                Arguments.of(new Disposition.KeptForStudy(new Unit("", ""), DAY, REASON), "unfit-text"),
                Arguments.of(new Disposition.Referred("", DAY, REASON), "unfit-text"),
                Arguments.of(new Disposition.Referred("12345热线", null, REASON), "missing"));
        return Stream.concat(withoutReason, withoutTheRest);
    }

    @ParameterizedTest
    @MethodSource("lacking")
    void a_finding_that_lacks_a_part_is_refused_by_the_name_of_the_rule(Disposition finding, String rule) {
        assertThat(findings.refuse(finding))
                .hasValueSatisfying(refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    @Test
    void what_is_wrong_is_named_by_its_whole_place_in_the_body() {
        assertThat(english(new Disposition.Noted(SHORT))).contains("\"rulings[0].disposition.reason\" is too short");
        assertThat(english(new Disposition.PartiallyAdopted(REASON, "降低收费", "", List.of(CHEAPER))))
                .contains("\"rulings[0].disposition.notAdoptedPart\" is empty");
        assertThat(english(new Disposition.Adopted(REASON, List.of())))
                .contains("1 to 100 clause changes in \"rulings[0].disposition.changes\"; 0 came");
        assertThat(english(new Disposition.Adopted(
                        REASON, List.of(CHEAPER, new ClauseChange(TWO, ChangeKind.CHANGED, "十\u0007元")))))
                .contains("Character 2 of \"rulings[0].disposition.changes[1].words\" (U+0007)");
        assertThat(english(new Disposition.KeptForStudy(new Unit("traffic", ""), null, REASON)))
                .contains("\"rulings[0].disposition.owner.name\" is empty");
    }

    private String english(Disposition finding) {
        return findings.refuse(finding).orElseThrow().detail().en();
    }

    @Test
    void a_reason_of_exactly_the_shortest_length_is_enough() {
        assertThat(findings.refuse(new Disposition.Noted(SHORT + "十"))).isEmpty();
    }

    @Test
    void every_kind_of_finding_is_refused_without_its_reason() {
        assertThat(lacking()
                        .map(arguments -> (Disposition) arguments.get()[0])
                        .filter(finding -> finding.reason() == null)
                        .map(Disposition::kind)
                        .distinct())
                .containsExactlyInAnyOrder(DispositionKind.values());
        assertThat(Arrays.asList(DispositionKind.values())).hasSize(9);
    }

    @Test
    void an_added_clause_may_be_cited_before_there_is_a_final_document() {
        var early = new Findings(new Citable(Map.of(1, Set.of(TWO)), 1, null), 10, "disposition");
        assertThat(early.refuse(
                        new Disposition.Adopted(REASON, List.of(new ClauseChange(NEW, ChangeKind.ADDED, "固定车位")))))
                .isEmpty();
    }
}
