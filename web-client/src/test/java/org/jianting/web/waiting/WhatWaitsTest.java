// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.waiting;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jianting.web.waiting.ExampleMatters.CLOSED;
import static org.jianting.web.waiting.ExampleMatters.COLLEAGUE;
import static org.jianting.web.waiting.ExampleMatters.SEALED;
import static org.jianting.web.waiting.ExampleMatters.at;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jianting.projections.docket.Dossier;
import org.jianting.projections.docket.Stage;
import org.jianting.projections.waiting.Involvement;
import org.jianting.web.Examples;
import org.jianting.web.House;
import org.junit.jupiter.api.Test;

class WhatWaitsTest {

    private static final Unit LEAD = House.SIGNED_IN.unit();

    private static Staff somebody(Role... roles) {
        return new Staff(new StaffId("stf_me"), LEAD, Set.of(roles));
    }

    private static Staff colleague(Role... roles) {
        return new Staff(COLLEAGUE, LEAD, Set.of(roles));
    }

    private static Matter matter(Dossier dossier, int unruled, List<StaffId> ruledBy, int toWrite) {
        var texts = new Involvement.PublicTexts(12, 12 - toWrite, 0, toWrite, List.of());
        return new Matter(
                dossier, new Involvement(dossier.id(), COLLEAGUE, ruledBy, null, null, texts), unruled, List.of());
    }

    private static Matter matter(Stage stage) {
        return matter(at(stage), 0, List.of(), 0);
    }

    private static List<Errand> waits(Matter matter, Staff staff) {
        return WhatWaits.of(matter, staff, Examples.NOW).stream()
                .map(Awaited::errand)
                .toList();
    }

    @Test
    void a_notice_waits_for_a_reviewer_and_not_for_who_proposed_it() {
        assertThat(waits(matter(Stage.IN_REVIEW), somebody(Role.REVIEWER))).containsExactly(Errand.REVIEW_NOTICE);
        assertThat(waits(matter(Stage.IN_REVIEW), colleague(Role.REVIEWER))).isEmpty();
        assertThat(waits(matter(Stage.IN_REVIEW), somebody(Role.HANDLER))).isEmpty();
    }

    @Test
    void an_approved_notice_waits_for_a_publisher_and_not_for_who_approved_it() {
        assertThat(waits(matter(Stage.APPROVED), somebody(Role.PUBLISHER))).containsExactly(Errand.PUBLISH_NOTICE);
        assertThat(waits(matter(Stage.APPROVED), colleague(Role.PUBLISHER))).isEmpty();
    }

    @Test
    void points_without_a_ruling_wait_for_the_handlers_of_the_units_that_work_on_it() {
        var matter = matter(at(Stage.RULING), 7, List.of(COLLEAGUE), 0);
        assertThat(WhatWaits.of(matter, somebody(Role.HANDLER), Examples.NOW))
                .filteredOn(waiting -> waiting.errand() == Errand.RULE)
                .singleElement()
                .satisfies(waiting -> {
                    assertThat(waiting.count()).isEqualTo(7);
                    assertThat(waiting.since()).isEqualTo(SEALED);
                });
        var stranger = new Staff(new StaffId("stf_me"), new Unit("other", "别的局"), Set.of(Role.HANDLER));
        assertThat(waits(matter, stranger)).isEmpty();
        assertThat(waits(matter, somebody(Role.SIGNATORY))).isEmpty();
    }

    @Test
    void rulings_wait_for_a_signatory_once_every_point_has_one_and_never_for_who_proposed_any() {
        var matter = matter(at(Stage.RULING), 0, List.of(COLLEAGUE), 0);
        assertThat(waits(matter, somebody(Role.SIGNATORY))).contains(Errand.APPROVE_RULINGS);
        assertThat(waits(matter, colleague(Role.SIGNATORY))).doesNotContain(Errand.APPROVE_RULINGS);
    }

    @Test
    void the_discussion_waits_for_the_legality_review_and_the_decision_for_all() {
        var waits = waits(matter(Stage.RULED), somebody(Role.HANDLER, Role.REVIEWER, Role.SIGNATORY));
        assertThat(waits)
                .contains(
                        Errand.EXPERT_OPINION,
                        Errand.RISK_ASSESSMENT,
                        Errand.COMPETITION_REVIEW,
                        Errand.FINAL_DOCUMENT,
                        Errand.LEGALITY_REVIEW,
                        Errand.PARTY_REPORT)
                .doesNotContain(Errand.COLLECTIVE_DISCUSSION, Errand.DECISION);
    }

    @Test
    void the_outcome_is_due_twenty_working_days_after_the_decision_and_late_from_that_instant_on() {
        var matter = matter(Stage.DECIDED);
        var handler = somebody(Role.HANDLER);
        var deadline = deadline(matter, handler, Examples.NOW);
        assertThat(deadline.inWorkingDays()).isTrue();
        assertThat(deadline(matter, handler, deadline.until().minusNanos(1)).late())
                .isFalse();
        assertThat(deadline(matter, handler, deadline.until().minusNanos(1)).daysLeft())
                .isZero();
        var late = deadline(matter, handler, deadline.until());
        assertThat(late.late()).isTrue();
        assertThat(late.daysLeft()).isLessThanOrEqualTo(0);
    }

    private static Deadline deadline(Matter matter, Staff staff, Instant now) {
        return java.util.Objects.requireNonNull(
                WhatWaits.of(matter, staff, now).getFirst().deadline());
    }

    @Test
    void sealing_waits_only_once_every_text_is_approved() {
        var matter = matter(at(Stage.DECIDED), 0, List.of(), 3);
        assertThat(WhatWaits.of(matter, somebody(Role.HANDLER), Examples.NOW))
                .extracting(Awaited::errand)
                .contains(Errand.WRITE_TEXTS, Errand.INTERPRETATION)
                .doesNotContain(Errand.SEAL_OUTCOME);
    }

    @Test
    void the_roster_waits_from_the_close_on() {
        assertThat(WhatWaits.of(matter(Stage.CLOSED), somebody(Role.CLERK), Examples.NOW))
                .singleElement()
                .satisfies(waiting -> {
                    assertThat(waiting.errand()).isEqualTo(Errand.SEAL_ROSTER);
                    assertThat(waiting.since()).isEqualTo(CLOSED);
                });
    }

    @Test
    void what_has_a_deadline_comes_before_what_has_none_and_then_what_waits_longest() {
        var handler = somebody(Role.HANDLER);
        var due = WhatWaits.of(matter(Stage.DECIDED), handler, Examples.NOW).getFirst();
        var old =
                new Awaited(Errand.RULE, due.consultation(), "", 1, due.since().minus(90, DAYS), null);
        var newer = new Awaited(Errand.RULE, due.consultation(), "", 1, due.since(), null);
        assertThat(java.util.stream.Stream.of(newer, old, due).sorted(Awaited.MOST_URGENT_FIRST))
                .containsExactly(due, old, newer);
    }
}
