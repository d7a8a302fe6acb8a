// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jianting.consultation.events.ChangeKind;
import org.jianting.consultation.events.ClauseChange;
import org.jianting.consultation.events.ClauseId;
import org.junit.jupiter.api.Test;

class RefutationTest {

    private static final Alignment ALIGNMENT = Aligned.of("""
            第一条 本市停车实行有偿使用，坚持共享利用。
            第二条 违反规定的，由城市管理部门责令改正，处五千元罚款。
            拒不改正的，列入信用记录并向社会公布。
            （一）单位；
            第三条 夜间不得在住宅楼下鸣笛，物业应当劝阻。
            第四条 区人民政府应当每年公布停车收入的使用情况。
            第五条 道路停车收费应当全部采用电子支付方式，不得收取现金，也不得议价。
            """, """
            第一条 本市停车实行有偿使用，坚持共享利用。
            第二条 公共停车场应当设置无障碍泊位。
            第三条 违反规定的，由城市管理部门责令改正，处三千元罚款。
            拒不改正的，列入信用记录并向社会公布。
            （一）单位；
            （二）个人。
            第四条 道路停车收费应当全部采用电子支付方式，不得收取现金。
            第五条 区人民政府应当每年公布停车收入的使用情况。
            """);

    private static Optional<String> refutation(String id, ChangeKind kind, String words) {
        return ALIGNMENT.refutes(new ClauseChange(new ClauseId(id), kind, words));
    }

    @Test
    void a_change_that_was_made_is_not_refuted() {
        assertThat(refutation("c-2", ChangeKind.CHANGED, "处三千元罚款")).isEmpty();
        assertThat(refutation("c-2n", ChangeKind.ADDED, "无障碍泊位")).isEmpty();
        assertThat(refutation("c-3", ChangeKind.DELETED, "")).isEmpty();
        assertThat(refutation("c-4", ChangeKind.MOVED, "停车收入的使用情况")).isEmpty();
    }

    @Test
    void an_article_has_changed_when_something_in_it_was_added() {
        assertThat(refutation("c-2", ChangeKind.CHANGED, "个人")).isEmpty();
        assertThat(refutation("c-2-p-2", ChangeKind.CHANGED, "（二）个人。")).isEmpty();
        assertThat(refutation("c-2-p-2-i-2", ChangeKind.ADDED, "个人")).isEmpty();
    }

    @Test
    void a_quotation_may_carry_its_number_and_other_white_space() {
        assertThat(refutation("c-2", ChangeKind.CHANGED, "第三条　违反规定的，由城市管理部门 责令改正，处三千元罚款"))
                .isEmpty();
    }

    @Test
    void words_before_a_deletion_are_near_enough_to_the_change() {
        assertThat(refutation("c-5", ChangeKind.CHANGED, "不得收取现金")).isEmpty();
    }

    @Test
    void a_clause_that_did_not_change_cannot_be_cited_as_changed() {
        assertThat(refutation("c-1", ChangeKind.CHANGED, "有偿使用"))
                .contains("Clause c-1 is cited as CHANGED, but comparing the draft with the final document finds it"
                        + " UNCHANGED.");
    }

    @Test
    void a_change_of_another_kind_is_refuted_with_the_kind_that_was_found() {
        assertThat(refutation("c-3", ChangeKind.CHANGED, "鸣笛"))
                .hasValueSatisfying(told -> assertThat(told).contains("finds it DELETED"));
        assertThat(refutation("c-2", ChangeKind.DELETED, ""))
                .hasValueSatisfying(told -> assertThat(told).contains("finds it CHANGED"));
        assertThat(refutation("c-1", ChangeKind.MOVED, "有偿使用")).isPresent();
    }

    @Test
    void words_that_are_not_in_the_final_text_are_refuted() {
        assertThat(refutation("c-2", ChangeKind.CHANGED, "处五千元罚款"))
                .contains("The words \"处五千元罚款\" do not occur in the final text of clause c-2.");
        assertThat(refutation("c-2n", ChangeKind.ADDED, "鸣笛")).isPresent();
        assertThat(refutation("c-2n", ChangeKind.ADDED, " 　")).isPresent();
    }

    @Test
    void words_that_stood_in_the_draft_already_prove_nothing() {
        assertThat(refutation("c-2", ChangeKind.CHANGED, "列入信用记录"))
                .contains("The words \"列入信用记录\" stood in clause c-2 of the draft already; what changed there is:"
                        + " - 五千 · + 三千 · + 个人。.");
    }

    @Test
    void a_clause_that_is_nowhere_is_refuted() {
        assertThat(refutation("c-99", ChangeKind.CHANGED, "有偿使用"))
                .contains("Neither the draft nor the final document has a clause c-99.");
    }
}
