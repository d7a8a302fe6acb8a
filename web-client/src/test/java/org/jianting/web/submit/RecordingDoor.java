// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.submit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jianting.consultation.envelopes.Receipt;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.submitting.NewSubmission;
import org.jianting.consultation.submitting.Taken;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.Words;
import org.jianting.web.Examples;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes every comment and remembers it; the same key twice is one comment. Certain words make it refuse or fail. */
@Component
public final class RecordingDoor implements Door {

    /** What came, by its key. */
    public final Map<String, NewSubmission> taken = new LinkedHashMap<>();

    /** Named as the write side names it. */
    private record KeyTaken() implements Refusal {

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String source() {
            return "Idempotency-Key";
        }

        @Override
        public Words title() {
            return new Words("键已用过", "The key is taken");
        }

        @Override
        public Words detail() {
            return title();
        }

        @Override
        public Words nextStep() {
            return title();
        }
    }

    private record AfterClosing() implements Refusal {

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String source() {
            return "公告";
        }

        @Override
        public Words title() {
            return new Words("已经截止", "Closed");
        }

        @Override
        public Words detail() {
            return new Words("截止时间为2026-11-24T03:00:00Z。", "It closed at 2026-11-24T03:00:00Z.");
        }

        @Override
        public Words nextStep() {
            return new Words("请联系起草单位。", "Write to the unit.");
        }
    }

    @Override
    public Mono<Taken> take(ConsultationId consultation, NewSubmission submission, @Nullable String idempotencyKey) {
        if (submission.text().contains("太晚")) {
            return Mono.just(new Taken.TurnedDown(new AfterClosing()));
        }
        if (submission.text().contains("停电")) {
            return Mono.error(new IllegalStateException("The disk is gone"));
        }
        var key = idempotencyKey == null ? "none" : idempotencyKey;
        var before = taken.putIfAbsent(key, submission);
        if (before != null && !before.equals(submission)) {
            return Mono.just(new Taken.TurnedDown(new KeyTaken()));
        }
        return Mono.just(new Taken.Received(
                new SubmissionId("sub_1"),
                Receipt.of("ABCDEFGHJKMNPQRSTVWX", Examples.NOW, new Digest("hmac-sha-256:" + "9".repeat(64)), 77),
                before != null));
    }
}
