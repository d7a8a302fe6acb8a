// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.submitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jianting.consultation.events.CommentPeriod;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.ConsultationWithdrawn;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.NoticePublished;
import org.jianting.consultation.events.PeriodExtended;
import org.jianting.consultation.events.PeriodUnit;
import org.jianting.consultation.events.RosterSealed;
import org.jianting.consultation.events.RoundClosed;
import org.jianting.consultation.events.SealedEnvelope;
import org.jianting.consultation.events.SourceKind;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.events.SubmissionReceived;
import org.jianting.consultation.verdict.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionPeriodTest {

    private static final ConsultationId ID = new ConsultationId("cns_1");
    private static final StaffId STAFF = new StaffId("stf_1");
    private static final Digest DIGEST = new Digest("sha-256:" + "0".repeat(64));
    private static final Instant POSTED = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-04-01T16:00:00Z");
    private static final Instant LATER = CLOSES.plus(Duration.ofDays(7));

    private static final NoticePublished NOTICE = new NoticePublished(
            ID,
            1,
            1,
            DIGEST,
            new CommentPeriod(30, PeriodUnit.CALENDAR_DAY),
            POSTED,
            CLOSES,
            null,
            List.of(),
            "",
            "",
            STAFF);
    private static final PeriodExtended EXTENDED =
            new PeriodExtended(ID, 1, CLOSES, LATER, "", STAFF, STAFF, CLOSES.minusSeconds(1));
    private static final RoundClosed CLOSED = new RoundClosed(ID, 1, CLOSES, CLOSES);
    private static final RosterSealed SEALED = new RosterSealed(ID, 1, 0, 0, DIGEST, STAFF, LATER);
    private static final ConsultationWithdrawn WITHDRAWN = new ConsultationWithdrawn(ID, "", "", STAFF, STAFF, POSTED);

    private static Verdict submit(SubmissionPeriod period, Instant receivedAt) {
        return period.decide(new MakeSubmission(
                ID,
                new SubmissionId("sub_1"),
                SourceKind.INDIVIDUAL,
                List.of(),
                new SealedEnvelope("key", "none", "", ""),
                null,
                List.of(),
                DIGEST,
                DIGEST,
                null,
                receivedAt,
                DraftClauses.NONE_NEEDED));
    }

    private static SubmissionPeriod after(List<ConsultationEvent> facts) {
        SubmissionPeriod period = new SubmissionPeriod.NotPosted();
        for (var fact : facts) {
            period = period.evolve(fact);
        }
        return period;
    }

    private static List<ConsultationEvent> facts(String names) {
        var facts = new ArrayList<ConsultationEvent>();
        for (var name : names.split("\\+")) {
            facts.add(
                    switch (name) {
                        case "posted" -> NOTICE;
                        case "extended" -> EXTENDED;
                        case "closed" -> CLOSED;
                        case "sealed" -> SEALED;
                        case "withdrawn" -> WITHDRAWN;
                        default -> throw new IllegalArgumentException(name);
                    });
        }
        return facts;
    }

    @ParameterizedTest(name = "{0}, received at {1}: {2}")
    @CsvSource({
        "posted, 2026-03-02T00:59:59.999999999Z, before-opening",
        "posted, 2026-03-02T01:00:00Z, taken",
        "posted, 2026-04-01T15:59:59.999999999Z, taken",
        "posted, 2026-04-01T16:00:00Z, after-closing",
        "posted+extended, 2026-04-01T16:00:00Z, taken",
        "posted+extended, 2026-04-08T15:59:59.999999999Z, taken",
        "posted+extended, 2026-04-08T16:00:00Z, after-closing",
        // The clock has written its entry; what came before it still counts.
        "posted+closed, 2026-04-01T15:59:59.999999999Z, taken",
        "posted+closed, 2026-04-01T16:00:00Z, after-closing",
        "posted+closed+sealed, 2026-04-01T15:59:59.999999999Z, roster-is-sealed",
        "posted+closed+sealed, 2026-04-01T16:00:00Z, after-closing",
        "posted+withdrawn, 2026-03-05T00:00:00Z, withdrawn"
    })
    void what_counts_is_when_it_came(String facts, Instant receivedAt, String outcome) {
        var verdict = submit(after(facts(facts)), receivedAt);
        assertThat(verdict instanceof Verdict.Refused(var refusal) ? refusal.rule() : "taken")
                .isEqualTo(outcome);
    }

    sealed interface Step {
        record Happens(ConsultationEvent fact) implements Step {}

        record Submits(Instant receivedAt) implements Step {}
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        var facts = Arbitraries.<ConsultationEvent>of(NOTICE, EXTENDED, CLOSED, SEALED, WITHDRAWN)
                .<Step>map(Step.Happens::new);
        var submissions = Arbitraries.longs()
                .between(-10, Duration.between(POSTED, LATER).toSeconds() + 10)
                .<Step>map(seconds -> new Step.Submits(POSTED.plusSeconds(seconds)));
        return Arbitraries.oneOf(facts, submissions).list().ofMaxSize(30);
    }

    @Property(tries = 500)
    void no_story_takes_a_submission_outside_its_period(@ForAll("stories") List<Step> story) {
        SubmissionPeriod period = new SubmissionPeriod.NotPosted();
        var told = new ArrayList<ConsultationEvent>();
        for (var step : story) {
            switch (step) {
                case Step.Happens(var fact) -> {
                    told.add(fact);
                    period = period.evolve(fact);
                }
                case Step.Submits(var receivedAt) -> {
                    if (submit(period, receivedAt) instanceof Verdict.Accepted(var taken)) {
                        var received = (SubmissionReceived) taken.getFirst();
                        assertThat(told).contains(NOTICE);
                        assertThat(received.receivedAt()).isAfterOrEqualTo(POSTED);
                        assertThat(received.receivedAt()).isBefore(told.contains(EXTENDED) ? LATER : CLOSES);
                    }
                }
            }
        }
    }
}
