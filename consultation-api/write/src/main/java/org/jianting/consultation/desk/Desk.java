// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jianting.consultation.verdict.Answer;
import org.jianting.consultation.verdict.Commands;
import org.jianting.consultation.verdict.Problems;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The counter at which staff ask: checks the role, asks the rules, answers with the position in the record. */
@Component
public final class Desk {

    /** Where the last of the facts stands, counted from 1. */
    public record Recorded(long position) {}

    private final Commands commands;
    private final Clock clock;

    public Desk(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** The moment that a step gets; asked once for each step, here, and by nothing behind the edge. */
    public Instant now() {
        return clock.instant();
    }

    public Mono<ResponseEntity<Object>> ask(Staff staff, Supplier<?> command, Role... anyOf) {
        return ask(staff, command, HttpStatus.OK, recorded -> new Recorded(recorded.position()), anyOf);
    }

    /** For a step that makes something new: 201, with what the caller needs to find it again. */
    public Mono<ResponseEntity<Object>> create(
            Staff staff, Supplier<?> command, Function<Answer.Recorded, Object> body, Role... anyOf) {
        return ask(staff, command, HttpStatus.CREATED, body, anyOf);
    }

    private Mono<ResponseEntity<Object>> ask(
            Staff staff,
            Supplier<?> command,
            HttpStatus status,
            Function<Answer.Recorded, Object> body,
            Role... anyOf) {
        return staff.lacks(anyOf)
                .map(refusal -> Mono.just(Problems.answer(refusal)))
                .orElseGet(() -> send(command).map(answer -> reply(answer, status, body)));
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
