// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.ConsultationInitiated;
import org.jianting.consultation.events.NoticePublished;
import org.jianting.consultation.verdict.Answer;
import org.jianting.consultation.verdict.Boundary;
import org.jianting.consultation.verdict.Commands;
import org.jianting.consultation.verdict.Problems;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The counter at which staff ask: checks the role and the unit, asks the rules, answers with the position in the record.
 */
@Component
public final class Desk {

    /** Where the last of the facts stands, counted from 1. */
    public record Recorded(long position) {}

    private static final Set<Class<? extends ConsultationEvent>> IN_CHARGE =
            Set.of(ConsultationInitiated.class, NoticePublished.class);

    private final Commands commands;
    private final RecordedFacts record;
    private final Clock clock;

    public Desk(Commands commands, RecordedFacts record, Clock clock) {
        this.commands = commands;
        this.record = record;
        this.clock = clock;
    }

    /** The moment that a step gets; asked once for each step, here, and by nothing behind the edge. */
    public Instant now() {
        return clock.instant();
    }

    public Mono<ResponseEntity<Object>> ask(Staff staff, ConsultationId id, Supplier<?> command, Role... anyOf) {
        return admit(
                staff,
                id,
                () -> send(command)
                        .map(answer -> reply(answer, HttpStatus.OK, recorded -> new Recorded(recorded.position()))),
                anyOf);
    }

    /** For a step that makes something new: 201, with what the caller needs to find it again. */
    public Mono<ResponseEntity<Object>> create(
            Staff staff,
            ConsultationId id,
            Supplier<?> command,
            Function<Answer.Recorded, Object> body,
            Role... anyOf) {
        return admit(staff, id, () -> send(command).map(answer -> reply(answer, HttpStatus.CREATED, body)), anyOf);
    }

    /** For the step that begins a consultation, when it is nobody's business yet. */
    public Mono<ResponseEntity<Object>> begin(
            Staff staff, Supplier<?> command, Function<Answer.Recorded, Object> body, Role... anyOf) {
        return staff.lacks(anyOf)
                .map(refusal -> Mono.just(Problems.answer(refusal)))
                .orElseGet(() -> send(command).map(answer -> reply(answer, HttpStatus.CREATED, body)));
    }

    /** Does the work, or opens what was sealed, if this consultation is this person's business; otherwise touches nothing. */
    public Mono<ResponseEntity<Object>> admit(
            Staff staff, ConsultationId id, Supplier<Mono<ResponseEntity<Object>>> work, Role... anyOf) {
        return refusal(staff, id, anyOf)
                .flatMap(refused -> refused.isPresent() ? Mono.just(Problems.answer(refused.get())) : work.get());
    }

    /** Empty when one of the roles that are asked for lets this person act in this consultation, or read of it. */
    // Read outside the decision: who leads and who takes part never changes, and a channel is not taken away from
    // anybody.
    public Mono<Optional<Refusal>> refusal(Staff staff, ConsultationId id, Role... anyOf) {
        var lacks = staff.lacks(anyOf);
        return lacks.isPresent() || InCharge.standsAbove(staff, anyOf)
                ? Mono.just(lacks)
                : Mono.fromFuture(() -> record.read(Boundary.of(id, IN_CHARGE)))
                        .map(found -> inCharge(found)
                                .map(units -> units.refuse(staff, anyOf))
                                .orElseGet(() -> Optional.of(new UnknownConsultation(id))))
                        .subscribeOn(Schedulers.boundedElastic());
    }

    private static Optional<InCharge> inCharge(List<RecordedFacts.At> found) {
        var units = Optional.<InCharge>empty();
        for (var at : found) {
            units = switch (at.fact()) {
                case ConsultationInitiated initiated -> Optional.of(InCharge.of(initiated));
                case NoticePublished notice -> units.map(known -> known.with(notice));
                case ConsultationEvent outside -> units;
            };
        }
        return units;
    }

    /** Asks the rules, away from the event loop: folding a state may read from the disk. */
    public Mono<Answer> send(Supplier<?> command) {
        return Mono.defer(() -> commands.send(command.get())).subscribeOn(Schedulers.boundedElastic());
    }

    /** The answer to a step that was sent rather than asked: 200 with the position, or the refusal. */
    public static ResponseEntity<Object> answer(Answer answer) {
        return reply(answer, HttpStatus.OK, recorded -> new Recorded(recorded.position()));
    }

    private static ResponseEntity<Object> reply(
            Answer answer, HttpStatus status, Function<Answer.Recorded, Object> body) {
        return switch (answer) {
            case Answer.Recorded recorded -> ResponseEntity.status(status).body(body.apply(recorded));
            case Answer.TurnedDown(var refusal) -> Problems.answer(refusal);
        };
    }
}
