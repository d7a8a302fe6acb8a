// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publishing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianting.consultation.desk.Sha256;
import org.jianting.consultation.events.*;
import org.jianting.consultation.ruling.RulingRegister;
import org.jianting.consultation.verdict.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The feedback that is generated from the register, as far as its fingerprint goes. The fingerprint is SHA-256 over lines in
 * UTF-8, each ended by a line feed and its fields parted by tabs:
 *
 * <pre>
 * jianting-feedback-1 ⇥ consultation ⇥ round ⇥ submissions ⇥ points
 * number or number-part ⇥ digest of the submission ⇥ digest of the finding ⇥ digest of the public text ⇥ digest of the summary
 * </pre>
 *
 * one line a point, in the order of the numbers. The finding is fingerprinted as its JSON stands in the record; a hyphen
 * stands for a text that was erased before it was approved and for its summaries, which would have been approved with it, and
 * for the summary of a submission that was not split.
 */
final class Feedback {

    private static final int NAMED = 20;

    private final Bundle.Key key;
    private final RulingRegister register;
    private final RosterNames names = new RosterNames();
    private final DigestColumn submissions = new DigestColumn();
    private final DigestColumn texts = new DigestColumn();
    private final Map<PointPart, String> summaries = new HashMap<>();

    Feedback(Bundle.Key key, RulingRegister register) {
        this.key = key;
        this.register = register;
    }

    void after(ConsultationEvent fact) {
        switch (fact) {
            case RosterPageSealed page when page.round() == key.round() -> number(page);
            case PublicTextApproved text when text.round() == key.round() -> texts.set(text.number(), text.digest());
            case PointsExtracted split when split.round() == key.round() -> split(split);
            case ErasureOrdered erasure
            when erasure.scope() != ErasureScope.IDENTITY -> names.erase(erasure.submissionId());
            case ConsultationEvent other -> {
                // Not a part of the feedback, or one that the register folds.
            }
        }
    }

    private void number(RosterPageSealed page) {
        for (int i = 0; i < page.entries().size(); i++) {
            var entry = page.entries().get(i);
            names.number(page.firstNumber() + i, entry.submissionId());
            submissions.set(page.firstNumber() + i, entry.digest());
        }
    }

    private void split(PointsExtracted fact) {
        for (int part = 1; part <= fact.summaries().size(); part++) {
            summaries.put(
                    new PointPart(fact.number(), part), sha256(fact.summaries().get(part - 1)));
        }
    }

    private static String sha256(String text) {
        return Sha256.digest(text.getBytes(StandardCharsets.UTF_8)).value();
    }

    /** Submissions on the pages of the roster. */
    int numbered() {
        return names.count();
    }

    /** Every submission has a text that people may read, unless it was erased before there was one (I28). */
    Optional<Refusal> refuseTexts() {
        var missing = new ArrayList<Integer>();
        int count = 0;
        for (int number = 1; number <= register.submissions(); number++) {
            if (!texts.has(number) && !names.isErased(number)) {
                count++;
                if (missing.size() < NAMED) {
                    missing.add(number);
                }
            }
        }
        return count == 0
                ? Optional.empty()
                : Optional.of(new PublishingRefusal.TextsNotApproved(List.copyOf(missing), count));
    }

    Digest digest() {
        var hash = Sha256.start();
        hash.update(bytes(String.join(
                "\t",
                "jianting-feedback-1",
                key.consultationId().value(),
                Integer.toString(key.round()),
                Integer.toString(register.submissions()),
                Integer.toString(register.points()))));
        register.forEachPoint((number, part, ruling) -> hash.update(bytes(String.join(
                "\t",
                part == 0 ? Integer.toString(number) : number + "-" + part,
                orHyphen(submissions.get(number)),
                ruling == null ? "-" : "sha-256:" + HexFormat.of().formatHex(ruling.finding()),
                orHyphen(texts.get(number)),
                orHyphen(texts.has(number) ? summaries.get(new PointPart(number, Math.max(1, part))) : null)))));
        return Sha256.digestOf(hash.digest());
    }

    private static String orHyphen(@Nullable String digest) {
        return digest == null ? "-" : digest;
    }

    private static byte[] bytes(String line) {
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
