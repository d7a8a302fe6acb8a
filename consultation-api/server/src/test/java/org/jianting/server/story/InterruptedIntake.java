// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jianting.server.demo.Caller;

/** Everybody sends at once, and in the middle the program is killed; then it is started again, and who got no answer sends again. */
final class InterruptedIntake {

    private static final int SENDERS = 16;

    private final Office office;
    private final Procedure procedure;
    private final Map<String, Filed> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> inFlight = ConcurrentHashMap.newKeySet();

    /**
     * What happened.
     *
     * @param beforeTheKill acknowledged by the process that was killed
     * @param cutOff sent, and without an answer when the process died
     * @param recordedUnanswered those of them that the record had already taken
     * @param filed everything, after the retries
     */
    record Result(List<Filed> beforeTheKill, Set<String> cutOff, List<Filed> recordedUnanswered, List<Filed> filed) {}

    InterruptedIntake(Office office, Procedure procedure) {
        this.office = office;
        this.procedure = procedure;
    }

    Result send(List<Comment> comments) throws InterruptedException {
        var half = new CountDownLatch(comments.size() / 2);
        var waiting = new ConcurrentLinkedQueue<>(comments);
        Set<String> cutOff;
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < SENDERS; i++) {
                senders.execute(() -> sendUntilItDies(waiting, half));
            }
            half.await();
            cutOff = Set.copyOf(inFlight);
            office.kill();
        }
        var beforeTheKill = List.copyOf(acknowledged.values());
        office.startAgain(Duration.ofHours(1));
        long recorded = office.head();
        var filed = new ArrayList<Filed>();
        for (var comment : comments) {
            filed.add(Filed.of(comment, procedure.submit(comment)));
        }
        return new Result(
                beforeTheKill,
                cutOff,
                filed.stream()
                        .filter(each -> !acknowledged.containsKey(each.comment().key()) && each.position() <= recorded)
                        .toList(),
                filed);
    }

    private void sendUntilItDies(Queue<Comment> waiting, CountDownLatch half) {
        for (var comment = waiting.poll(); comment != null; comment = waiting.poll()) {
            inFlight.add(comment.key());
            try {
                acknowledged.put(comment.key(), Filed.of(comment, procedure.submit(comment)));
                half.countDown();
            } catch (Caller.NotDone unanswered) {
                return;
            }
            inFlight.remove(comment.key());
        }
    }
}
