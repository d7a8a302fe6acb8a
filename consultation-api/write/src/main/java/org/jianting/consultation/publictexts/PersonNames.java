// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publictexts;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.util.ArrayList;
import java.util.List;

/** Finds the names of people in Chinese text. Its dictionaries are read when the first text is looked at, not before. */
final class PersonNames {

    private static final String PERSON = "nr";
    private static final int SHORTEST_NAME = 2;
    private static final String NUMERALS = "零〇一二三四五六七八九十百千万两几";

    private static final class Loaded {
        private static final Segment SEGMENT =
                HanLP.newSegment().enableNameRecognize(true).enableOffset(true);
    }

    List<Mask.Found> in(String text) {
        var names = new ArrayList<Mask.Found>();
        for (var term : Loaded.SEGMENT.seg(text)) {
            if (term.nature.startsWith(PERSON)
                    && term.word.length() >= SHORTEST_NAME
                    && !followsNumber(text, term.offset)) {
                names.add(new Mask.Found(PersonalKind.NAME, term.offset, term.offset + term.word.length()));
            }
        }
        return names;
    }

    // 元 and 米 are surnames, and what stands in "5元降为3元" and in "二十米太近" is none.
    private static boolean followsNumber(String text, int offset) {
        return offset > 0
                && (Character.isDigit(text.charAt(offset - 1)) || NUMERALS.indexOf(text.charAt(offset - 1)) >= 0);
    }
}
