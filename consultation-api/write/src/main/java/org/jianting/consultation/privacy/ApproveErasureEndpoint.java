// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.privacy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.Set;
import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.desk.RecordedFacts;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.ErasureOrdered;
import org.jianting.consultation.events.ErasureProposed;
import org.jianting.consultation.events.PublicTextApproved;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.verdict.Answer;
import org.jianting.consultation.verdict.Boundary;
import org.jianting.consultation.verdict.Problems;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jianting.consultation.verdict.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
final class ApproveErasureEndpoint {

    /** @param proposal position of the proposal that was read: that one is approved, with its scope and ground, and no other */
    record Body(@NotNull Long proposal) {}

    /**
     * What was done, and what was not.
     *
     * @param completed false when the keys could not be destroyed yet; it goes on by itself
     * @param publicTextStays whether there is an approved public text, which no erasure takes away
     * @param stays what is left, and why
     */
    record Ordered(long position, boolean completed, boolean publicTextStays, Words stays) {}

    private static final Words WITH_PUBLIC_TEXT = new Words(
            "已经批准的公开文本不随本次删除而消失：它已去除个人信息，经两人先后办理，是公开征集记录的一部分，供公众核对采纳情况。" + "件数、编号、处理结果和记录的校验值也都保留。",
            "The approved public text is not erased: personal data was removed from it and two persons dealt with it, and it is part of the public record, by which everybody can check how comments were ruled on."
                    + " The count, the number, the ruling and the record's hashes stay as well.");
    private static final Words WITHOUT_PUBLIC_TEXT = new Words(
            "没有已经批准的公开文本。件数、编号、处理结果和记录的校验值保留，因为它们是公开征集记录的一部分，不含个人信息。",
            "There is no approved public text. The count, the number, the ruling and the record's hashes stay: they are part of the public record and hold no personal data.");

    private final Desk desk;
    private final WhenErasureOrderedThenDestroyKeys automation;
    private final RecordedFacts record;

    ApproveErasureEndpoint(Desk desk, WhenErasureOrderedThenDestroyKeys automation, RecordedFacts record) {
        this.desk = desk;
        this.automation = automation;
        this.record = record;
    }

    @PostMapping("/api/v1/desk/consultations/{id}/submissions/{submissionId}/erasure/approve")
    Mono<ResponseEntity<Object>> approve(
            @PathVariable("id") ConsultationId id,
            @PathVariable("submissionId") SubmissionId submissionId,
            Staff staff,
            @Valid @RequestBody Body body) {
        return desk.admit(
                staff,
                id,
                () -> read(submissionId, body.proposal())
                        .flatMap(read -> desk.send(
                                () -> new ApproveErasure(id, submissionId, read.orElse(null), staff.id(), desk.now())))
                        .flatMap(answer -> switch (answer) {
                            case Answer.Recorded recorded -> carriedOut(submissionId, recorded);
                            case Answer.TurnedDown(var refusal) -> Mono.just(Problems.answer(refusal));
                        }),
                Role.SECURITY_ADMINISTRATOR);
    }

    /** What stands at that position, if it is a proposal for this submission. */
    private Mono<Optional<ErasureProposed>> read(SubmissionId id, long position) {
        return Mono.fromFuture(() -> record.read(Boundary.of(id, Set.of(ErasureProposed.class))))
                .map(found -> found.stream()
                        .filter(at -> at.position() == position)
                        .map(at -> (ErasureProposed) at.fact())
                        .findFirst());
    }

    private Mono<ResponseEntity<Object>> carriedOut(SubmissionId id, Answer.Recorded recorded) {
        return automation
                .carryOut(recorded.first(ErasureOrdered.class))
                .map(Answer.Recorded.class::isInstance)
                // The order stands on the record, so it is carried out later whatever went wrong now.
                .onErrorReturn(false)
                .zipWith(
                        publicTextStays(id),
                        (completed, stays) -> new Ordered(
                                recorded.position(), completed, stays, stays ? WITH_PUBLIC_TEXT : WITHOUT_PUBLIC_TEXT))
                .map(ordered -> ResponseEntity.status(HttpStatus.CREATED).body(ordered));
    }

    private Mono<Boolean> publicTextStays(SubmissionId id) {
        return Mono.fromFuture(() -> record.read(Boundary.of(id, Set.of(PublicTextApproved.class))))
                .map(found -> !found.isEmpty());
    }
}
