// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.importing;

import org.jianting.consultation.verdict.Words;

/** What in a file did not become text, or did so by a choice that somebody should look at. */
enum Remark {
    INSERTIONS_TAKEN("%d处修订插入的文字已按接受修订计入。", "%d tracked insertions were taken as accepted."),
    DELETIONS_DROPPED("%d处修订删除的文字已按接受修订略去。", "%d tracked deletions were left out as accepted."),
    MOVES_TAKEN("%d处修订移动的文字取其移动后的位置。", "%d tracked moves were taken at their new place."),
    COMMENTS_DROPPED("%d条批注未取。", "%d comments were left out."),
    NOTES_DROPPED(
            "%d处脚注或尾注未取，请看是否应写入正文。", "%d footnotes or endnotes were left out; see whether they belong in the text."),
    TABLE_ROWS("%d行表格各成一行文字，单元格之间用“|”隔开。", "%d table rows became one line of text each, cells set apart by \"|\"."),
    PICTURES_DROPPED("%d处图片或图形未取。", "%d pictures or drawings were left out."),
    TEXT_BOXES_DROPPED(
            "%d个文本框中的文字未取，请看是否应写入正文。", "The text of %d text boxes was left out; see whether it belongs in the text."),
    FORMULAS_FLAT("%d处公式只取了字符。", "%d formulas were taken as bare characters."),
    HIDDEN_DROPPED("%d处隐藏文字未取。", "%d stretches of hidden text were left out."),
    HEADERS_DROPPED("%d处页眉、页脚未取。", "%d headers or footers were left out."),
    CONTENTS_DROPPED("目录（%d行）未取，发布页面自动生成目录。", "The table of contents (%d lines) was left out; the page makes its own."),
    NUMBERS_WRITTEN("%d处自动编号已写成文字。", "%d automatic numbers were written out."),
    NUMBERS_UNKNOWN(
            "%d处自动编号的格式不认识，已写成阿拉伯数字。",
            "%d automatic numbers have a form that is not known and were written as 1, 2, 3."),
    BULLETS("%d处项目符号没有编号，社会公众无法指明是哪一项。", "%d bulleted lines carry no number, so nobody can cite them."),
    LINKS_FLAT("%d处链接只取了文字。", "%d links were taken as their words alone."),
    HTML_DROPPED("%d处HTML标记未取。", "%d stretches of HTML were left out."),
    OTHER_ENCODING(
            "文件不是UTF-8编码，按国标编码GB 18030读取，请核对文字。", "The file is not UTF-8 and was read as GB 18030; check the words.");

    private final String zh;
    private final String en;

    Remark(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    Words words(int count) {
        return Words.of(zh, en, count);
    }
}
