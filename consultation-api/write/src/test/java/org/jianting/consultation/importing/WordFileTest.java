// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import org.jianting.consultation.clauses.Clauses;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseKind;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

class WordFileTest {

    private static final Manuscript.Level CHAPTER =
            new Manuscript.Level(STNumberFormat.CHINESE_COUNTING_THOUSAND, "第%1章");
    private static final Manuscript.Level ARTICLE =
            new Manuscript.Level(STNumberFormat.CHINESE_COUNTING_THOUSAND, "第%1条");
    private static final Manuscript.Level ITEM = new Manuscript.Level(STNumberFormat.CHINESE_COUNTING_THOUSAND, "（%2）");
    private static final Manuscript.Level SUBITEM = new Manuscript.Level(STNumberFormat.DECIMAL, "%3.");

    private static Reading.Read read(Consumer<Manuscript> written) {
        return (Reading.Read) WordFile.read(Manuscript.of(written));
    }

    private static List<String> lines(Reading.Read read) {
        return read.text().lines().filter(line -> !line.isEmpty()).toList();
    }

    private static List<String> remarks(Reading.Read read) {
        return read.remarks().stream()
                .map(remark -> remark.kind() + " " + remark.count())
                .toList();
    }

    @Test
    void automatic_numbers_come_out_as_the_words_that_word_prints() {
        var read = read(word -> {
            word.paragraph("示范市停车管理办法（草案）");
            var chapters = word.list(CHAPTER);
            var articles = word.list(ARTICLE, ITEM, SUBITEM);
            word.numbered(chapters, 0, "总则");
            word.numbered(articles, 0, "为了规范停车秩序，制定本办法。");
            word.numbered(articles, 0, "下列场所适用本办法：");
            word.numbered(articles, 1, "公共停车场；");
            word.numbered(articles, 1, "道路停车泊位：");
            word.numbered(articles, 2, "收费的；");
            word.numbered(articles, 2, "不收费的。");
            word.numbered(chapters, 0, "附则");
            word.numbered(articles, 0, "下列用语的含义：");
            word.numbered(articles, 1, "停车场。");
        });

        assertThat(lines(read))
                .containsExactly(
                        "示范市停车管理办法（草案）",
                        "第一章　总则",
                        "第一条　为了规范停车秩序，制定本办法。",
                        "第二条　下列场所适用本办法：",
                        "（一）公共停车场；",
                        "（二）道路停车泊位：",
                        "1. 收费的；",
                        "2. 不收费的。",
                        "第二章　附则",
                        "第三条　下列用语的含义：",
                        "（一）停车场。");
        assertThat(Clauses.parse(read.text()).stream().map(Clause::kind))
                .containsExactly(
                        ClauseKind.TITLE,
                        ClauseKind.CHAPTER,
                        ClauseKind.ARTICLE,
                        ClauseKind.ARTICLE,
                        ClauseKind.ITEM,
                        ClauseKind.ITEM,
                        ClauseKind.SUBITEM,
                        ClauseKind.SUBITEM,
                        ClauseKind.CHAPTER,
                        ClauseKind.ARTICLE,
                        ClauseKind.ITEM);
        assertThat(remarks(read)).containsExactly("NUMBERS_WRITTEN 10");
    }

    @Test
    void the_hundred_and_fifth_article_is_not_the_hundred_and_fiftieth() {
        var read = read(word -> {
            var articles = word.list(ARTICLE);
            for (var at = 1; at <= 110; at++) {
                word.numbered(articles, 0, "内容。");
            }
        });

        assertThat(lines(read)).contains("第十条　内容。", "第十一条　内容。", "第二十条　内容。", "第一百条　内容。", "第一百零五条　内容。", "第一百一十条　内容。");
    }

    @Test
    void english_numbers_nest_and_a_list_that_starts_again_starts_again() {
        var read = read(word -> {
            word.paragraph("Parking Rules");
            var list = word.list(
                    new Manuscript.Level(STNumberFormat.DECIMAL, "%1."),
                    new Manuscript.Level(STNumberFormat.LOWER_LETTER, "(%2)"),
                    new Manuscript.Level(STNumberFormat.LOWER_ROMAN, "(%3)"));
            word.numbered(list, 0, "Purpose");
            word.numbered(list, 1, "first");
            word.numbered(list, 1, "second");
            word.numbered(list, 2, "deep");
            word.numbered(list, 0, "Scope");
            word.numbered(list, 1, "first again");
            word.numbered(word.again(list), 0, "Annex point");
        });

        assertThat(lines(read))
                .containsExactly(
                        "Parking Rules",
                        "1. Purpose",
                        "(a) first",
                        "(b) second",
                        "(i) deep",
                        "2. Scope",
                        "(a) first again",
                        "1. Annex point");
    }

    @Test
    void a_form_of_number_that_is_not_known_is_written_in_figures_and_said() {
        var read = read(word -> {
            var list = word.list(new Manuscript.Level(STNumberFormat.HEBREW_1, "%1."));
            word.numbered(list, 0, "内容。");
        });

        assertThat(lines(read)).containsExactly("1. 内容。");
        assertThat(remarks(read)).contains("NUMBERS_UNKNOWN 1");
    }

    @Test
    void tracked_changes_read_as_accepted_and_are_said() {
        var read = read(word -> {
            var paragraph = word.paragraph("第一条　车辆应当");
            var deleted = paragraph.getCTP().addNewDel();
            deleted.setId(BigInteger.ONE);
            deleted.setAuthor("somebody");
            deleted.addNewR().addNewDelText().setStringValue("自觉");
            var inserted = paragraph.getCTP().addNewIns();
            inserted.setId(BigInteger.TWO);
            inserted.setAuthor("somebody");
            inserted.addNewR().addNewT().setStringValue("依法");
            paragraph.createRun().setText("停放。");
        });

        assertThat(lines(read)).containsExactly("第一条　车辆应当依法停放。");
        assertThat(remarks(read)).containsExactly("INSERTIONS_TAKEN 1", "DELETIONS_DROPPED 1");
    }

    @Test
    void two_paragraphs_whose_border_was_deleted_are_one() {
        var read = read(word -> {
            var first = word.paragraph("第一条　车辆应当");
            first.getCTP().addNewPPr().addNewRPr().addNewDel().setId(BigInteger.ONE);
            word.paragraph("依法停放。");
        });

        assertThat(lines(read)).containsExactly("第一条　车辆应当依法停放。");
    }

    @Test
    void a_table_becomes_rows_of_text_that_nobody_takes_for_clauses() {
        var read = read(word -> {
            word.paragraph("第一条　收费标准如下：");
            var table = word.document().createTable(2, 2);
            table.getRow(0).getCell(0).setText("一、区域");
            table.getRow(0).getCell(1).setText("元/小时");
            table.getRow(1).getCell(0).setText("核心区");
            table.getRow(1).getCell(1).setText("10");
            word.paragraph("第二条　本办法自公布之日起施行。");
        });

        assertThat(lines(read)).containsExactly("第一条　收费标准如下：", "| 一、区域 | 元/小时 |", "| 核心区 | 10 |", "第二条　本办法自公布之日起施行。");
        assertThat(remarks(read)).containsExactly("TABLE_ROWS 2");
        assertThat(Clauses.parse(read.text()).stream().filter(clause -> clause.kind() == ClauseKind.ARTICLE))
                .hasSize(2);
    }

    @Test
    void a_heading_without_a_number_keeps_a_sign_that_it_is_one() {
        var read = read(word -> {
            word.paragraph("Parking Rules");
            heading(word, "Annex of forms", 0);
            heading(word, "第一章 总则", 0);
            word.paragraph("第一条　内容。");
        });

        assertThat(lines(read)).containsExactly("Parking Rules", "## Annex of forms", "第一章 总则", "第一条　内容。");
    }

    private static void heading(Manuscript word, String words, int level) {
        word.paragraph(words).getCTP().addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
    }

    @Test
    void comments_are_left_out_and_counted() {
        var read = read(word -> {
            var paragraph = word.paragraph("第一条　内容。");
            paragraph.createRun().getCTR().addNewCommentReference().setId(BigInteger.ZERO);
        });

        assertThat(lines(read)).containsExactly("第一条　内容。");
        assertThat(remarks(read)).containsExactly("COMMENTS_DROPPED 1");
    }

    @Test
    void hidden_text_is_left_out_and_counted() {
        var read = read(word -> {
            var run = word.paragraph("第一条　内容。").createRun();
            run.setText("内部意见");
            run.setVanish(true);
        });

        assertThat(read.text()).doesNotContain("内部意见");
        assertThat(remarks(read)).containsExactly("HIDDEN_DROPPED 1");
    }
}
