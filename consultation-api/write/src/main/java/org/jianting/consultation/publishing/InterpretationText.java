// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publishing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jianting.consultation.desk.Sha256;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.QuestionAndAnswer;

/**
 * The interpretation as one text: title, text, then each question and its answer, a line feed after each of them, in UTF-8.
 * Whoever has downloaded the parts can put them together and compare the fingerprint.
 */
final class InterpretationText {

    private InterpretationText() {}

    static Digest digest(String title, String text, List<QuestionAndAnswer> questions) {
        var whole = new StringBuilder(title).append('\n').append(text).append('\n');
        questions.forEach(each ->
                whole.append(each.question()).append('\n').append(each.answer()).append('\n'));
        return Sha256.digest(whole.toString().getBytes(StandardCharsets.UTF_8));
    }
}
