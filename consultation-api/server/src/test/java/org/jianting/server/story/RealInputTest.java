// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.story;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jianting.consultation.events.DispositionKind.ADOPTED;
import static org.jianting.consultation.events.DispositionKind.ALREADY_COVERED;
import static org.jianting.consultation.events.DispositionKind.EXPLAINED;
import static org.jianting.consultation.events.DispositionKind.KEPT_FOR_STUDY;
import static org.jianting.consultation.events.DispositionKind.NOTED;
import static org.jianting.consultation.events.DispositionKind.NOT_ADOPTED;
import static org.jianting.consultation.events.DispositionKind.OUT_OF_SCOPE;
import static org.jianting.consultation.events.DispositionKind.PARTIALLY_ADOPTED;
import static org.jianting.consultation.events.DispositionKind.REFERRED;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jianting.consultation.events.DispositionKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The main job on real input, from the draft to the published outcome, with two kills on the way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealInputTest {

    private ParkingStory story;
    private Map<String, String> published;

    @BeforeAll
    void the_story_is_told_once(@TempDir Path directory) throws InterruptedException {
        var input = RealInput.find();
        if (input.isPresent()) {
            story = new ParkingStory(input.get(), directory);
            story.tell();
            published = story.snapshot();
        }
    }

    @BeforeEach
    void without_the_input_there_is_nothing_to_test() {
        Assumptions.assumeTrue(RealInput.find().isPresent(), "Skipped: ../shared/data is not beside the project");
    }

    @AfterAll
    void the_program_is_stopped() {
        if (story != null) {
            story.office().close();
        }
    }

    @Test
    void the_real_comments_are_enough_to_mean_something() {
        System.out.printf(
                "Real input: %d comments, %d rows of the CSV without text skipped; killed after %d answers with %d in flight,"
                        + " %d of which were on the record unanswered; %d looks for what was not public yet%n",
                story.comments().size(),
                story.emptyRows(),
                story.intake().beforeTheKill().size(),
                story.intake().cutOff().size(),
                story.intake().recordedUnanswered().size(),
                story.watch().looks());
        assertThat(story.comments()).hasSizeGreaterThan(200);
        assertThat(story.rulings().byPoint().values().stream().map(Ruled::kind)).contains(DispositionKind.values());
    }

    @Test
    void every_acknowledged_comment_is_there_exactly_once_after_a_kill_among_requests_in_flight() {
        var intake = story.intake();
        assertThat(intake.beforeTheKill())
                .hasSizeBetween(intake.filed().size() / 2, intake.filed().size() - 1);
        assertThat(intake.cutOff()).isNotEmpty();
        // Sent again under the same key, each got the answer that it had got before.
        assertThat(intake.filed()).containsAll(intake.beforeTheKill());
        assertThat(story.filed()).extracting(Filed::submissionId).doesNotHaveDuplicates();
        // What stands under the numbers of the sealed roster is what was sent, one number each.
        assertThat(story.byNumber().values()).containsExactlyInAnyOrderElementsOf(story.comments());
    }

    @Test
    void no_part_of_the_outcome_was_reachable_before_publication() {
        assertThat(story.watch().seen()).isEmpty();
    }

    @Test
    void all_parts_are_reachable_after_publication() {
        assertThat(story.watch().outcomeAddresses())
                .allSatisfy(address -> assertThat(story.office().get(address).status())
                        .as(address)
                        .isEqualTo(200));
        var outcome = outcome();
        assertThat(outcome.get("finalDocument").toString()).contains("应当由业主依法共同决定");
        assertThat(outcome.get("interpretation").toString()).contains(ParkingStory.MEANING);
        assertThat(outcome.get("points")).isNotEmpty();
        assertThat(story.office()
                        .json("/api/v1/search?q=" + Rulings.REASON)
                        .get("total")
                        .asInt())
                .isEqualTo(story.rulings().byPoint().size());
    }

    @Test
    void every_figure_of_the_tally_equals_a_recount() {
        var tally = story.office().json("/api/v1/consultations/%s/tally".formatted(story.id()));
        var comments = story.comments();
        assertThat(tally.get("received").asInt()).isEqualTo(comments.size());
        assertThat(tally.get("inTime").asInt()).isEqualTo(comments.size());
        assertThat(tally.get("late").asInt()).isZero();
        assertThat(tally.get("awaitingVerification").asInt()).isZero();
        assertThat(Recount.figures(tally.get("byChannel"))).isEqualTo(Recount.count(comments, Comment::channel));
        assertThat(Recount.figures(tally.get("bySourceKind"))).isEqualTo(Recount.count(comments, Comment::sourceKind));
        assertThat(Recount.clauses(tally.get("byClause"), "submissions"))
                .isEqualTo(Recount.countAll(comments.stream().flatMap(comment -> comment.clauses().stream())));
        assertThat(tally.at("/roster/count").asInt()).isEqualTo(comments.size());
        assertThat(tally.at("/outcome/points").asInt())
                .isEqualTo(story.rulings().byPoint().size());
        assertThat(Recount.figures(tally.at("/outcome/dispositions"))).isEqualTo(dispositions());
        assertRollUp(tally.at("/outcome/rollUp"));
    }

    @Test
    void every_figure_of_the_feedback_equals_a_recount() {
        var feedback = outcome().get("feedback");
        var comments = story.comments();
        var ruled = story.rulings().byPoint();
        assertThat(feedback.get("submissions").asInt()).isEqualTo(comments.size());
        assertThat(feedback.get("late").asInt()).isZero();
        assertThat(feedback.get("rulings").asInt()).isEqualTo(story.rulings().inForce());
        assertThat(feedback.get("groups").asInt()).isEqualTo(1);
        assertThat(Recount.figures(feedback.get("dispositions"))).isEqualTo(dispositions());
        assertThat(Recount.figures(feedback.get("reasonCodes")))
                .isEqualTo(Map.of(Ruled.CODE.name(), Recount.of(dispositions(), NOT_ADOPTED)));
        assertThat(Recount.figures(feedback.get("submissionsByChannel")))
                .isEqualTo(Recount.count(comments, Comment::channel));
        assertThat(Recount.figures(feedback.get("submissionsBySourceKind")))
                .isEqualTo(Recount.count(comments, Comment::sourceKind));
        assertThat(Recount.clauses(feedback.get("byClause"), "points"))
                .isEqualTo(Recount.countAll(
                        ruled.keySet().stream().flatMap(point -> commentOn(point).clauses().stream())));
        assertThat(feedback.get("otherChanges")).isEmpty();
        assertThat(feedback.get("statement").asString())
                .contains(comments.size() + " 件")
                .contains(ruled.size() + " 条");
        assertRollUp(feedback.get("rollUp"));
    }

    private void assertRollUp(JsonNode rollUp) {
        var of = dispositions();
        int adopted = Recount.of(of, ADOPTED);
        int partly = Recount.of(of, PARTIALLY_ADOPTED);
        int not = Recount.of(of, NOT_ADOPTED, ALREADY_COVERED, KEPT_FOR_STUDY, OUT_OF_SCOPE);
        assertShare(rollUp.get("adopted"), adopted, adopted + partly + not);
        assertShare(rollUp.get("partiallyAdopted"), partly, adopted + partly + not);
        assertShare(rollUp.get("notAdopted"), not, adopted + partly + not);
        assertThat(rollUp.at("/outsideRate/count").asInt()).isEqualTo(Recount.of(of, EXPLAINED, NOTED, REFERRED));
        assertThat(rollUp.at("/outsideRate/of").asInt())
                .isEqualTo(story.rulings().byPoint().size());
    }

    private static void assertShare(JsonNode share, int count, int of) {
        assertThat(share.get("count").asInt()).isEqualTo(count);
        assertThat(share.get("of").asInt()).isEqualTo(of);
        assertThat(share.get("percent").asString()).isEqualTo(Recount.percent(count, of));
    }

    private Map<String, Integer> dispositions() {
        return Recount.count(story.rulings().byPoint().values(), Ruled::kind);
    }

    @Test
    void every_point_is_published_with_the_ruling_that_was_sent() {
        var points = outcome().get("points");
        var expected = story.rulings().byPoint();
        assertThat(points.valueStream().map(point -> point.get("point").asString()))
                .containsExactlyElementsOf(expected.keySet());
        points.forEach(
                point -> assertPoint(point, expected.get(point.get("point").asString())));
    }

    private void assertPoint(JsonNode point, Ruled ruled) {
        var comment = commentOn(point.get("point").asString());
        assertThat(point.get("ruling").asString()).isEqualTo(ruled.kind().name());
        assertThat(point.get("reason").asString()).isEqualTo(ruled.reason());
        assertThat(point.get("channel").asString()).isEqualTo(comment.channel().name());
        assertThat(point.get("text").asString())
                .isEqualTo(story.publicTexts().get(point.get("number").asInt()));
        assertThat(point.get("changes")
                        .valueStream()
                        .map(change -> change.get("words").asString()))
                .isEqualTo(ruled.promisesChange() ? List.of(ruled.change().words()) : List.of());
    }

    @Test
    void the_table_has_a_row_for_each_point() {
        var table = story.office()
                .get("/api/v1/consultations/%s/outcome.csv".formatted(story.id()))
                .words();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(table.substring(1))) {
            var rulings = rows.stream()
                    .collect(toMap(
                            row -> row.getField("point 意见点"),
                            row -> row.getField("ruling 处理代码") + row.getField("reason 理由"),
                            (one, other) -> "twice",
                            TreeMap::new));
            assertThat(rulings)
                    .isEqualTo(story.rulings().byPoint().entrySet().stream()
                            .collect(toMap(
                                    ruled -> "意见" + ruled.getKey(),
                                    ruled -> ruled.getValue().kind()
                                            + ruled.getValue().reason())));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void every_receipt_shows_its_ruling() {
        story.filed().forEach(filed -> {
            var receipt = story.office().json("/api/v1/receipts/" + filed.code());
            assertThat(receipt.at("/receipt/stage").asString()).isEqualTo("PUBLISHED");
            int number = receipt.at("/receipt/number").asInt();
            assertThat(story.byNumber().get(number)).isEqualTo(filed.comment());
            receipt.get("points").forEach(point -> {
                var ruled = story.rulings().byPoint().get(point.get("point").asString());
                assertThat(point.get("number").asInt()).isEqualTo(number);
                assertThat(point.get("reason").asString()).isEqualTo(ruled.reason());
                assertThat(story.office().get("/receipt/" + filed.code()).words())
                        .contains(ruled.reason());
            });
            assertThat(receipt.get("points")).isNotEmpty();
        });
    }

    @Test
    void a_kill_and_views_rebuilt_from_nothing_change_no_byte_and_the_record_is_intact() throws Exception {
        story.rebuildViews();
        var rebuilt = story.snapshot();
        assertThat(rebuilt.keySet()).isEqualTo(published.keySet());
        published.forEach((address, answer) ->
                assertThat(rebuilt.get(address)).as(address).isEqualTo(answer));
        assertThat(published.values()).allSatisfy(answer -> assertThat(answer).startsWith("200 "));

        long head = story.office().head();
        story.office().kill();
        assertThat(verifyRecord(story.office())).startsWith("Intact: %,d events in ".formatted(head));
        story.office().startAgain(Duration.ZERO);
        story.office().letViewsFollow();
    }

    static String verifyRecord(Office office) throws Exception {
        var checking = Program.java(
                        List.of(),
                        "org.jianting.server.Jianting",
                        "verify-record",
                        office.data().toString())
                .start();
        var said = new String(checking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return checking.waitFor() == 0 ? said : "exit %d: %s".formatted(checking.exitValue(), said);
    }

    private JsonNode outcome() {
        return story.office().json("/api/v1/consultations/%s/outcome".formatted(story.id()));
    }

    private Comment commentOn(String point) {
        return story.byNumber().get(Integer.valueOf(point.split("-")[0]));
    }
}
