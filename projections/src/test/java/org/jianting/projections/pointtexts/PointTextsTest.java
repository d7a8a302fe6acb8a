// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.pointtexts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.ErasureCompleted;
import org.jianting.consultation.events.ErasureOrdered;
import org.jianting.consultation.events.ErasureScope;
import org.jianting.consultation.events.PointsExtracted;
import org.jianting.consultation.events.PublicTextApproved;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.projections.outcome.PointAddress;
import org.jianting.projections.search.SearchIndex;
import org.jianting.projections.views.Fact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

class PointTextsTest {

    private static final ConsultationId PARK = new ConsultationId("cns_park");
    private static final StaffId SOMEBODY = new StaffId("stf_somebody");
    private static final Instant THEN = Instant.parse("2026-05-01T12:00:00Z");
    private static final Digest DIGEST =
            new Digest("sha-256:0000000000000000000000000000000000000000000000000000000000000000");

    @TempDir
    private Path path;

    private final List<ConsultationEvent> happened = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private SearchIndex index;

    @SuppressWarnings("NullAway.Init")
    private PointTexts texts;

    @BeforeEach
    void open() {
        index = SearchIndex.open(path, "test");
        texts = new PointTexts(index);
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void follow() {
        var facts = new ArrayList<Fact>();
        happened.forEach(event -> facts.add(new Fact(facts.size() + 1, event)));
        await(new PointTextsView(index).apply(facts).thenReturn(true));
    }

    private static <T> T await(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(Duration.ofSeconds(30)));
    }

    private static SubmissionId submission(int number) {
        return new SubmissionId("sub_" + number);
    }

    private void approved(int number, String text) {
        happened.add(
                new PublicTextApproved(PARK, 1, submission(number), number, text, DIGEST, SOMEBODY, SOMEBODY, THEN));
    }

    private void split(int number, String... summaries) {
        happened.add(new PointsExtracted(PARK, 1, submission(number), number, List.of(summaries), SOMEBODY, THEN));
    }

    private void erased(int number, ErasureScope scope) {
        happened.add(new ErasureOrdered(PARK, submission(number), scope, "本人申请", List.of("key"), SOMEBODY, THEN));
        happened.add(new ErasureCompleted(PARK, submission(number), scope, THEN));
    }

    private List<PointAddress> found(String text) {
        return await(texts.find(PARK, 1, text)).stream().sorted().toList();
    }

    private List<PointAddress> group(int number) {
        return await(texts.like(PARK, 1, new PointAddress(number, 0))).group();
    }

    @Test
    void a_summary_that_nobody_approved_goes_with_the_text_that_it_was_made_of() {
        split(12, "延长免费时间", "增加车位");
        erased(12, ErasureScope.TEXT);
        follow();
        assertThat(found("免费")).isEmpty();
    }

    @Test
    void a_summary_that_was_approved_stays_and_so_does_one_whose_sender_alone_was_erased() {
        split(12, "延长免费时间", "增加车位");
        approved(12, "停车意见两条");
        erased(12, ErasureScope.BOTH);
        split(13, "延长免费时间", "增加出口");
        erased(13, ErasureScope.IDENTITY);
        follow();
        assertThat(found("免费")).containsExactly(new PointAddress(12, 1), new PointAddress(13, 1));
        assertThat(await(texts.readable(PARK, 1))).isEqualTo(1);
    }

    @Test
    void a_round_does_not_see_the_words_of_another() {
        approved(1, "建议延长免费时间");
        follow();
        assertThat(await(texts.find(PARK, 2, "免费"))).isEmpty();
        assertThat(await(texts.find(new ConsultationId("cns_other"), 1, "免费"))).isEmpty();
        assertThat(found("免费")).hasSize(1);
    }

    @Test
    void the_same_text_with_other_blanks_and_stops_is_the_same() {
        approved(1, "反对收费，停车应当免费。");
        approved(2, "反对收费 停车应当免费");
        approved(3, "反对收费；停车应当便宜。");
        approved(4, "赞成。");
        follow();
        assertThat(group(1)).contains(new PointAddress(1, 0), new PointAddress(2, 0));
        assertThat(group(4)).containsExactly(new PointAddress(4, 0));
    }

    @Test
    void a_campaign_letter_with_another_greeting_belongs_to_its_group_and_another_opinion_does_not() {
        var letter = "我们是幸福小区的居民。草案第二条规定单次停放不满十五分钟免收停车费，时间太短，接送孩子根本来不及，" + "请改为三十分钟，并在学校门口设置即停即走的车位，安排人员疏导。";
        for (var number = 1; number <= 40; number++) {
            approved(number, number + "号楼的王先生说：" + letter);
        }
        approved(41, "草案第二条规定的时间够用了，不要再延长，车位周转慢了大家都停不上。学校门口应当禁止停车。");
        follow();
        assertThat(group(7)).hasSize(40).doesNotContain(new PointAddress(41, 0));
        var like = await(texts.like(PARK, 1, new PointAddress(41, 0)));
        assertThat(like.group()).containsExactly(new PointAddress(41, 0));
        assertThat(like.nearest()).isNotEmpty().allMatch(neighbour -> neighbour.percent() < 70);
    }

    @Test
    void facts_that_come_again_change_nothing() {
        split(12, "延长免费时间", "增加车位");
        approved(12, "停车意见两条");
        follow();
        follow();
        assertThat(found("停车意见")).containsExactly(new PointAddress(12, 0));
        assertThat(index.position()).isEqualTo(2);
    }
}
