// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

/** The level of a clause in a statute (立法法 art. 65) or a numbered English text. */
public enum ClauseKind {
    /** What stands above the first clause: the title and the notes of adoption. */
    TITLE,
    /** 编. */
    PART,
    /** 章. */
    CHAPTER,
    /** 节. */
    SECTION,
    /** 条, or a numbered English section. */
    ARTICLE,
    /** 款: a paragraph of an article after its first. */
    PARAGRAPH,
    /** 项: （一）, or (a). */
    ITEM,
    /** 目: 1., or (i). */
    SUBITEM
}
