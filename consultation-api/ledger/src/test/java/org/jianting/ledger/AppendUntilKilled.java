// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.jianting.ledger.SampleFact.SubmissionSent;

/**
 * The child process of {@link DurabilityTest}. It appends as fast as it can, transactions of one to three events, and
 * says on its standard output which it was told are recorded: {@code number size lastPosition}.
 */
final class AppendUntilKilled {

    private static final int IN_FLIGHT = 32;

    private AppendUntilKilled() {}

    public static void main(String[] args) throws InterruptedException {
        var first = Long.parseLong(args[1]);
        var desk = new Desk(Ledger.open(Path.of(args[0]), Desk.CODEC, LedgerSettings.defaults()));
        var permits = new Semaphore(IN_FLIGHT);
        for (var number = first; ; number++) {
            permits.acquire();
            append(desk, number, permits);
        }
    }

    private static void append(Desk desk, long number, Semaphore permits) {
        var size = (int) (number % 3) + 1;
        var facts = IntStream.range(0, size)
                .mapToObj(part -> new SubmissionSent("r", number + "-" + part, "text ".repeat((int) (number % 40))))
                .toArray(SampleFact[]::new);
        desk.append(AppendCondition.none(), facts).thenAccept(position -> {
            say("%d %d %d%n".formatted(number, size, position));
            permits.release();
        });
    }

    private static synchronized void say(String line) {
        System.out.print(line);
        System.out.flush();
    }
}
