// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import java.util.List;
import org.jianting.consultation.events.ChangeKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ClauseKind;
import org.jspecify.annotations.Nullable;

/**
 * One article of the final document beside the draft that people commented on; or the title, a heading, or a paragraph that
 * stands in no article.
 *
 * @param clause as the final document knows it; for a deleted one, as the draft knows it
 * @param level an article (条), or what else it is
 * @param before none when it was added
 * @param after none when it was deleted
 * @param askedBy the adopted points that cite a change in it
 * @param otherReasons why the unit changed it unasked; empty where it was asked for
 */
public record ArticleChange(
        ClauseId clause,
        ChangeKind kind,
        ClauseKind level,
        @Nullable String labelBefore,
        @Nullable String before,
        @Nullable String labelAfter,
        @Nullable String after,
        List<Redline.Stretch> words,
        AskedBy askedBy,
        List<String> otherReasons) {

    public ArticleChange {
        words = List.copyOf(words);
        otherReasons = List.copyOf(otherReasons);
    }

    boolean isArticle() {
        return level == ClauseKind.ARTICLE;
    }
}
