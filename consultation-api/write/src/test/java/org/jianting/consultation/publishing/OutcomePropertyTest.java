// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianting.consultation.ruling.ParkingStory.*;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.jianting.consultation.clauses.Clauses;
import org.jianting.consultation.events.*;

/**
 * Whatever people ask for and in whatever order: no part of an outcome is public without the others, no published figure
 * differs from a recount, and the published document is the one that the decision was taken on. Everything is checked on the
 * facts alone.
 */
class OutcomePropertyTest {

    private static final AtomicInteger NAMES = new AtomicInteger();
    private static House house;

    @BeforeContainer
    static void start() throws IOException {
        house = new House();
    }

    @AfterContainer
    static void stop() throws IOException {
        house.close();
    }

    @Provide
    Arbitrary<List<Player.Move>> moves() {
        var sensible = Arbitraries.integers().between(0, 9).map(n -> n < 8);
        return Combinators.combine(
                        sensible,
                        Arbitraries.integers().between(0, Player.STEPS - 1),
                        Arbitraries.integers().between(0, 999))
                .as(Player.Move::new)
                .list()
                .ofMinSize(30)
                .ofMaxSize(80);
    }

    private static Player player(int submissions, boolean textsFirst) {
        house.beginAnew();
        return new Player(house, new ConsultationId("cns_" + NAMES.incrementAndGet()), submissions, textsFirst);
    }

    @Property(tries = 200)
    void no_order_of_commands_publishes_a_part_alone_or_a_figure_that_does_not_recount(
            @ForAll("moves") List<Player.Move> moves,
            @ForAll @IntRange(max = 3) int submissions,
            @ForAll boolean textsFirst) {
        var player = player(submissions, textsFirst);
        for (var move : moves) {
            player.play(move);
            check(player.record());
        }
        // A test that never gets as far as a published outcome would find nothing wrong with one.
        Statistics.label("how far")
                .collect(stage(player.record()))
                .coverage(far -> far.check(Stage.PUBLISHED).percentage(share -> share > 4));
    }

    @Example
    void taking_every_step_in_its_turn_leads_to_publication_however_few_took_part() {
        for (int submissions = 0; submissions <= 3; submissions++) {
            var player = player(submissions, submissions % 2 == 0);
            Player.path(60).forEach(player::play);
            check(player.record());
            assertThat(stage(player.record())).isEqualTo(Stage.PUBLISHED);
        }
    }

    private static Stage stage(List<ConsultationEvent> facts) {
        var stage = Stage.UNKNOWN;
        for (var fact : facts) {
            stage = stage.after(fact);
        }
        return stage;
    }

    private static void check(List<ConsultationEvent> facts) {
        checkErasures(facts);
        var published =
                facts.stream().filter(OutcomePublished.class::isInstance).toList();
        assertThat(published).hasSizeLessThanOrEqualTo(1);
        if (!published.isEmpty()) {
            checkPublished(facts, (OutcomePublished) published.getFirst());
        }
    }

    /** Nobody destroys a key alone, and nothing else is destroyed than was proposed. */
    private static void checkErasures(List<ConsultationEvent> facts) {
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i) instanceof ErasureOrdered order) {
                assertThat(facts.subList(0, i))
                        .anyMatch(fact -> fact instanceof ErasureProposed proposed
                                && proposed.submissionId().equals(order.submissionId())
                                && proposed.scope() == order.scope()
                                && !proposed.by().equals(order.by()));
            }
        }
    }

    private static void checkPublished(List<ConsultationEvent> facts, OutcomePublished published) {
        var before = facts.subList(0, facts.indexOf(published));
        var sealed = last(before, OutcomeBundleSealed.class);
        var untilSealed = before.subList(0, before.indexOf(sealed));
        assertThat(published.digests()).isEqualTo(sealed.digests());
        assertThat(published.by()).isNotEqualTo(sealed.by());
        checkDocuments(untilSealed, sealed);
        checkFigures(untilSealed, sealed);
        checkDecision(untilSealed, sealed);
        assertThat(facts).noneMatch(ConsultationWithdrawn.class::isInstance);
        // What is public is made of these, and none of them came after the seal.
        assertThat(facts.subList(facts.indexOf(sealed) + 1, facts.size()))
                .noneMatch(fact -> fact instanceof RulingEvent
                        || fact instanceof DecisionEvent
                        || fact instanceof FinalDocumentRegistered
                        || fact instanceof InterpretationRegistered
                        || fact instanceof OutcomeBundleSealed);
    }

    private static void checkDocuments(List<ConsultationEvent> facts, OutcomeBundleSealed sealed) {
        var document = last(facts, FinalDocumentRegistered.class);
        var interpretation = last(facts, InterpretationRegistered.class);
        var text = Clauses.render(document.clauses());
        assertThat(sealed.finalDocumentVersion()).isEqualTo(document.version());
        assertThat(sealed.interpretationVersion()).isEqualTo(interpretation.version());
        assertThat(sealed.digests().finalDocument()).isEqualTo(sha256(text));
        assertThat(sealed.digests().interpretation()).isEqualTo(interpretation.digest());
        var cited = Recount.of(facts).rulings().values().stream()
                .flatMap(ruling -> changes(ruling.disposition()).stream())
                .toList();
        assertThat(cited).allSatisfy(change -> assertThat(text).contains(change.words()));
        assertThat(cited).noneMatch(change -> DRAFT.contains(change.words()));
        checkExplained(document, cited);
    }

    private static List<ClauseChange> changes(Disposition disposition) {
        return switch (disposition) {
            case Disposition.Adopted(var why, var changes) -> changes;
            case Disposition.PartiallyAdopted(var why, var adopted, var not, var changes) -> changes;
            case Disposition other -> List.of();
        };
    }

    /** An article that changed was asked for or is explained. */
    private static void checkExplained(FinalDocumentRegistered document, List<ClauseChange> cited) {
        var before = Clauses.parse(DRAFT).stream().filter(clause -> clause.kind() == ClauseKind.ARTICLE);
        var after = document.clauses().stream().filter(clause -> clause.kind() == ClauseKind.ARTICLE);
        var texts = after.map(Clause::text).toList();
        before.filter(article -> !texts.contains(article.text()))
                .forEach(article -> assertThat(Stream.concat(
                                document.otherChanges().stream().map(OtherChange::clause),
                                cited.stream().map(ClauseChange::clause)))
                        .contains(article.id()));
    }

    private static void checkFigures(List<ConsultationEvent> facts, OutcomeBundleSealed sealed) {
        var recount = Recount.of(facts);
        assertThat(recount.unruled()).isEmpty();
        assertThat(sealed.points()).isEqualTo(recount.points());
        assertThat(sealed.submissions()).isEqualTo(recount.submissions());
        assertThat(sealed.submissions()).isEqualTo(inTime(facts));
        assertThat(sealed.late()).isEqualTo(late(facts));
        assertThat(sealed.dispositions()).isEqualTo(recount.dispositions());
        assertThat(sealed.dispositions().values().stream().mapToInt(n -> n).sum())
                .isEqualTo(sealed.points());
        recount.names()
                .forEach((number, submission) -> assertThat(facts)
                        .anyMatch(fact -> fact instanceof PublicTextApproved text && text.number() == number
                                || fact instanceof ErasureOrdered erasure
                                        && erasure.submissionId().equals(submission)
                                        && erasure.scope() != ErasureScope.IDENTITY));
    }

    private static int inTime(List<ConsultationEvent> facts) {
        return (int) facts.stream()
                .filter(fact -> fact instanceof SubmissionReceived
                        || fact instanceof RegistrationVerified verified && !verified.late())
                .count();
    }

    private static int late(List<ConsultationEvent> facts) {
        return (int) facts.stream()
                .filter(fact -> fact instanceof RegistrationVerified verified && verified.late())
                .count();
    }

    private static void checkDecision(List<ConsultationEvent> facts, OutcomeBundleSealed sealed) {
        var decision = last(facts, DecisionTaken.class);
        assertThat(sealed.finalDocumentVersion()).isEqualTo(decision.finalDocumentVersion());
        assertThat(sealed.digests().finalDocument()).isEqualTo(decision.finalDocument());
        assertThat(last(facts, InterpretationRegistered.class).finalDocumentVersion())
                .isEqualTo(decision.finalDocumentVersion());
        assertThat(facts.subList(facts.indexOf(decision), facts.size()))
                .noneMatch(FinalDocumentRegistered.class::isInstance);
        checkReviewed(facts.subList(0, facts.indexOf(decision)));
        assertThat(decision.decidedAt())
                .isAfterOrEqualTo(last(facts, RulingsApproved.class).at());
        var approved = last(facts, RulingsApproved.class);
        assertThat(decision.decidedAt()).isAfter(last(facts, RoundClosed.class).closesAt());
        assertThat(facts.indexOf(approved)).isLessThan(facts.indexOf(decision));
        assertThat(approved.points()).isEqualTo(Recount.of(facts).points());
        assertThat(facts.stream().filter(RulingProposed.class::isInstance).map(fact -> ((RulingProposed) fact).by()))
                .doesNotContain(approved.by());
        assertThat(facts.subList(facts.indexOf(decision), facts.size()))
                .noneMatch(fact -> fact instanceof DecisionReturned || fact instanceof RulingEvent);
    }

    /** What was decided is what was reviewed, discussed and reported, unless it is the only text there ever was. */
    private static void checkReviewed(List<ConsultationEvent> facts) {
        var document = last(facts, FinalDocumentRegistered.class);
        var since = document.version() == 1 ? facts : facts.subList(facts.indexOf(document), facts.size());
        assertThat(last(since, LegalityReviewConcluded.class).result()).isEqualTo(GateResult.PASSED);
        var reviews = facts.stream()
                .filter(fact -> fact instanceof LegalityReviewConcluded
                        || fact instanceof RulingsApproved
                        || fact instanceof FinalDocumentRegistered)
                .toList();
        // A review that failed is followed by another that failed, or by a change.
        for (int i = 1; i < reviews.size(); i++) {
            boolean failed = reviews.get(i - 1) instanceof LegalityReviewConcluded before
                    && before.result() == GateResult.FAILED;
            assertThat(failed
                            && reviews.get(i) instanceof LegalityReviewConcluded after
                            && after.result() != GateResult.FAILED)
                    .isFalse();
        }
        assertThat(since)
                .hasAtLeastOneElementOfType(CollectiveDiscussionRecorded.class)
                .hasAtLeastOneElementOfType(PartyReportRecorded.class);
    }

    private static <F extends ConsultationEvent> F last(List<ConsultationEvent> facts, Class<F> kind) {
        return facts.reversed().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Published without any " + kind.getSimpleName()));
    }
}
