// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.IdentityAccessed;
import org.jianting.consultation.events.StaffId;
import org.jianting.ledger.Ledger;
import org.jianting.ledger.RecordedFact;
import org.jianting.web.accounts.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The audit trail, straight from what is kept: the record by its positions, the list of the accounts by its numbers. Nothing is
 * copied for it, so nothing can be missing from it.
 */
@Component
final class DeskTrail implements Trail {

    private static final int PAGE = 100;

    /** Read at once, from the latest on. */
    private static final int WINDOW = 2_000;

    /** Looked at for one page, so that a rare thing costs a click more and not a scan of everything. */
    private static final int LOOKED_AT = 20_000;

    private final Ledger ledger;
    private final Accounts accounts;

    DeskTrail(Ledger ledger, Accounts accounts) {
        this.ledger = ledger;
        this.accounts = accounts;
    }

    @Override
    public Mono<Found> before(Optional<Long> number, Wanted wanted) {
        return Mono.fromCallable(() -> wanted.of() == Of.ACCOUNTS ? acts(number, wanted) : facts(number, wanted))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private Found acts(Optional<Long> number, Wanted wanted) {
        var events = accounts.auditBefore(number.orElse(Long.MAX_VALUE), wanted, PAGE + 1);
        boolean isEnd = events.size() <= PAGE;
        var lines = events.stream().limit(PAGE).map(DeskTrail::line).toList();
        return lines.isEmpty()
                ? new Found(lines, 0, 0, true)
                : new Found(lines, lines.getFirst().number(), lines.getLast().number(), isEnd);
    }

    private Found facts(Optional<Long> number, Wanted wanted) {
        long lowest = wanted.from() == null ? 1 : firstFrom(wanted.from());
        long highest = Math.min(
                wanted.until() == null ? ledger.head() : firstFrom(wanted.until()) - 1,
                number.map(before -> before - 1).orElse(Long.MAX_VALUE));
        var lines = new ArrayList<Line>();
        long upTo = highest;
        while (upTo >= lowest && highest - upTo < LOOKED_AT) {
            long from = Math.max(lowest, upTo - WINDOW + 1);
            var window = window(from, upTo, wanted);
            for (var line : window.reversed()) {
                if (lines.size() == PAGE) {
                    return new Found(lines, highest, lines.getLast().number(), false);
                }
                lines.add(line);
            }
            upTo = from - 1;
        }
        return highest < lowest ? new Found(lines, 0, 0, true) : new Found(lines, highest, upTo + 1, upTo < lowest);
    }

    private List<Line> window(long from, long upTo, Wanted wanted) {
        var lines = new ArrayList<Line>();
        try (var facts = ledger.stream(from)) {
            facts.takeWhile(fact -> fact.position() <= upTo)
                    .flatMap(fact -> line(fact, wanted).stream())
                    .forEach(lines::add);
        }
        return lines;
    }

    private long firstFrom(Instant moment) {
        return ledger.tokenAt(moment, null).join().position().orElse(0) + 1;
    }

    @Override
    public Stream<Line> all(Wanted wanted) {
        if (wanted.of() == Of.ACCOUNTS) {
            var lines = new ArrayList<Line>();
            Optional<Long> before = Optional.empty();
            Found found;
            do {
                found = acts(before, wanted);
                lines.addAll(found.lines());
                before = Optional.of(found.downTo());
            } while (!found.isEnd());
            Collections.reverse(lines);
            return lines.stream();
        }
        long lowest = wanted.from() == null ? 1 : firstFrom(wanted.from());
        long highest = wanted.until() == null ? ledger.head() : firstFrom(wanted.until()) - 1;
        return ledger.stream(lowest)
                .takeWhile(fact -> fact.position() <= highest)
                .flatMap(fact -> line(fact, wanted).stream());
    }

    /** The name is looked at first: it costs nothing, while the fact itself has to be decoded. */
    private static Optional<Line> line(RecordedFact fact, Wanted wanted) {
        var kind = fact.type().name();
        var kindWanted = wanted.of() == Of.READS ? IdentityAccessed.class.getSimpleName() : wanted.kind();
        if ((kindWanted != null && !kindWanted.equals(kind))
                || !(fact.payload() instanceof ConsultationEvent event)
                || (wanted.consultation() != null
                        && !wanted.consultation().equals(event.consultationId().value()))) {
            return Optional.empty();
        }
        var by = by(event);
        if (wanted.person() != null && !wanted.person().equals(by)) {
            return Optional.empty();
        }
        var detail = event instanceof IdentityAccessed read
                ? "%s: %s".formatted(read.submissionId().value(), read.purpose())
                : "";
        return Optional.of(new Line(
                fact.position(),
                fact.timestamp(),
                kind,
                by,
                event.consultationId().value(),
                detail));
    }

    /** Who did it: what a fact calls {@code by}, or the only member of staff whom it names. */
    private static @Nullable String by(ConsultationEvent event) {
        return Arrays.stream(event.getClass().getRecordComponents())
                .filter(component -> component.getType().equals(StaffId.class))
                .map(component -> {
                    try {
                        return component.getAccessor().invoke(event);
                    } catch (ReflectiveOperationException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .filter(StaffId.class::isInstance)
                .map(id -> ((StaffId) id).value())
                .findFirst()
                .orElse(null);
    }

    private static Line line(AccountEvent event) {
        return new Line(event.number(), event.at(), event.what(), event.by(), event.about(), event.detail());
    }
}
