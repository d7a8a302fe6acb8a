// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.check;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.altcha.altcha.Altcha;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.web.page.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Asks a form for work, or for an answer in words, before it is sent. Both are signed for the form's own key, under which the record
 * takes one submission and no second: so each check is good for one comment, and nothing has to remember it, not even over a
 * restart.
 */
@Component
public final class FormCheck {

    /** More would keep an old telephone busy for longer than anybody waits. */
    static final long HARDEST = 2_000_000;

    private static final Duration GOOD_FOR = Duration.ofHours(2);
    // The last thing in the salt, with its own end: digits of the answer cannot be moved into it.
    private static final Pattern EXPIRES = Pattern.compile("[?&]expires=([0-9]{1,12})&$");
    private static final int EACH_DOUBLES = 5;
    private static final int MOST_DOUBLINGS = 5;
    private static final int BUSY = 60;

    /** What the form is asked for. */
    public record Asked(@Nullable Work work, String question, String ticket) {}

    /** What the form brought. */
    public record Brought(String work, String number, String ticket, String answer) {}

    public enum Finding {
        PASSED,
        /** Neither work nor an answer came: there is no script, and the question was not seen yet. */
        NOTHING_CAME,
        /** It was for another form, or too old. */
        EXPIRED,
        WRONG_ANSWER,
        TOO_SOON,
        TOO_MANY
    }

    private final CheckSettings settings;
    private final FormSecret secret;
    private final Senders senders;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Pace comments = new Pace(Duration.ofMinutes(5));
    private final Pace plainComments = new Pace(Duration.ofMinutes(30));

    FormCheck(CheckSettings settings, FormSecret secret, Senders senders, Clock clock) {
        this.settings = settings;
        this.secret = secret;
        this.senders = senders;
        this.clock = clock;
    }

    public boolean isOff() {
        return settings.isOff();
    }

    public int waitInSeconds() {
        return (int) settings.formCheckWait().toSeconds();
    }

    public int plainPerHour() {
        return settings.formCheckPlainPerHour();
    }

    /** For a form with this key; the question stays the one that its ticket names, if it names one. */
    public Asked ask(ConsultationId id, String key, String ticket, Texts texts, ServerWebExchange exchange) {
        var signing = signing(id, key);
        var asked = Ticket.read(ticket, signing)
                .filter(given -> isGood(given.givenAt()))
                .orElseGet(this::newTicket);
        return new Asked(work(signing, hardness(id, exchange)), asked.question().words(texts), asked.signed(signing));
    }

    private Ticket newTicket() {
        return new Ticket(clock.instant(), new Question(anyNumber(), anyNumber()));
    }

    private int anyNumber() {
        return Question.SMALLEST + random.nextInt(Question.LARGEST - Question.SMALLEST + 1);
    }

    private Work work(String signing, long most) {
        try {
            return Work.of(Altcha.createChallenge(new Altcha.ChallengeOptions()
                    .setHmacKey(signing)
                    .setMaxNumber(most)
                    .setSecureRandomNumber(true)
                    .setExpires(clock.instant().plus(GOOD_FOR).getEpochSecond())));
        } catch (Exception broken) {
            throw new IllegalStateException("No work could be made up", broken);
        }
    }

    /** Twice the work for every five comments that lately came from the same place, and when everybody writes at once. */
    long hardness(ConsultationId id, ServerWebExchange exchange) {
        var now = clock.instant();
        var doublings =
                comments.of(senders.of(exchange), now) / EACH_DOUBLES + (comments.of(id.value(), now) >= BUSY ? 1 : 0);
        return Math.min(HARDEST, settings.formCheckWork() << Math.min(MOST_DOUBLINGS, doublings));
    }

    /** Whether this form may be sent. */
    public Finding find(ConsultationId id, String key, Brought brought, ServerWebExchange exchange) {
        if (isOff()) {
            return Finding.PASSED;
        }
        var signing = signing(id, key);
        if (!brought.number().isEmpty() && isDone(brought, signing)) {
            return Finding.PASSED;
        }
        if (brought.answer().isBlank()) {
            return brought.number().isEmpty() ? Finding.NOTHING_CAME : Finding.EXPIRED;
        }
        return Ticket.read(brought.ticket(), signing)
                .map(ticket -> plain(ticket, brought.answer(), senders.of(exchange)))
                .orElse(Finding.EXPIRED);
    }

    private Finding plain(Ticket ticket, String answer, String address) {
        var now = clock.instant();
        if (!isGood(ticket.givenAt())) {
            return Finding.EXPIRED;
        }
        if (!ticket.question().isAnsweredBy(answer)) {
            return Finding.WRONG_ANSWER;
        }
        if (now.isBefore(ticket.givenAt().plus(settings.formCheckWait()))) {
            return Finding.TOO_SOON;
        }
        if (plainComments.of(address, now) >= settings.formCheckPlainPerHour()) {
            return Finding.TOO_MANY;
        }
        plainComments.note(address, now);
        return Finding.PASSED;
    }

    /** A comment was taken. */
    public void taken(ConsultationId id, ServerWebExchange exchange) {
        var now = clock.instant();
        comments.note(id.value(), now);
        comments.note(senders.of(exchange), now);
    }

    private boolean isDone(Brought brought, String signing) {
        var work = Work.unpacked(brought.work()).orElse(null);
        var number = Work.number(brought.number()).orElse(null);
        if (work == null || number == null || !isGood(work)) {
            return false;
        }
        var done = new Altcha.Payload();
        done.algorithm = Altcha.DEFAULT_ALGORITHM.getName();
        done.salt = work.salt();
        done.challenge = work.challenge();
        done.signature = work.signature();
        done.number = number;
        try {
            return Altcha.verifySolution(done, signing, false);
        } catch (Exception unreadable) {
            return false;
        }
    }

    private boolean isGood(Work work) {
        var expires = EXPIRES.matcher(work.salt());
        return expires.find() && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(expires.group(1))));
    }

    private boolean isGood(Instant givenAt) {
        return clock.instant().isBefore(givenAt.plus(GOOD_FOR));
    }

    private String signing(ConsultationId id, String key) {
        return secret.key() + "/" + id.value() + "/" + key;
    }
}
