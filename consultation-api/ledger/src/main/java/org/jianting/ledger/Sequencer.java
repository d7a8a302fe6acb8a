// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one who decides the order. It takes all that waits, checks each condition against everything after its marker,
 * numbers and chains the events, has one commit made durable for all of them, and only then answers.
 *
 * <p>When another writer took the commit number first, or when it is not sure what the store holds, it reads what is
 * new, and decides again.
 */
final class Sequencer implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    private static final Duration A_WHILE = Duration.ofMinutes(1);
    private static final int COMMITS_AT_ONCE = 8;
    private static final int ANSWERS_AT_ONCE = 16;

    private final AppendQueue queue;
    private final CommitStore store;
    private final HashChain chain;
    private final FactCodec codec;
    private final RecentFacts recent;
    private final SourceCache sources;
    private final Followers followers;
    private final Executor answering;
    private Tip tip;
    private boolean unsure;

    Sequencer(
            AppendQueue queue,
            CommitStore store,
            HashChain chain,
            FactCodec codec,
            RecentFacts recent,
            SourceCache sources,
            Followers followers,
            Executor answering,
            Tip tip) {
        this.queue = queue;
        this.store = store;
        this.chain = chain;
        this.codec = codec;
        this.recent = recent;
        this.sources = sources;
        this.followers = followers;
        this.answering = answering;
        this.tip = tip;
    }

    @Override
    public void run() {
        var patience = store.lookForOthersEvery().orElse(A_WHILE);
        while (!queue.isClosedAndEmpty()) {
            try {
                var batch = queue.take(patience);
                if (!batch.isEmpty()) {
                    record(batch);
                } else if (store.lookForOthersEvery().isPresent()) {
                    readWhatIsNew();
                }
            } catch (InterruptedException e) {
                queue.close();
            } catch (RuntimeException e) {
                LOG.warn("Could not look for commits of other writers: {}", e.getMessage());
            }
        }
    }

    private void record(List<Append> batch) {
        CommitPlan plan = null;
        try {
            if (unsure) {
                readWhatIsNew();
            }
            plan = plan(batch);
            while (plan.holdsAnything() && !store.write(plan.commit())) {
                readWhatIsNew();
                plan = plan(batch);
            }
            publish(plan);
        } catch (RuntimeException | Error e) {
            afterFailure(batch, plan, e);
        }
    }

    private CommitPlan plan(List<Append> batch) {
        var plan = new CommitPlan(chain, tip);
        for (var append : batch) {
            if (append.withdrawn().get()) {
                continue;
            }
            if (conflicts(append, plan)) {
                plan.refuse(append);
            } else {
                plan.accept(append);
            }
        }
        return plan;
    }

    private boolean conflicts(Append append, CommitPlan plan) {
        if (append.after() == Long.MAX_VALUE) {
            return false;
        }
        if (append.condition().everything()) {
            return plan.holdsAnything() || tip.position() > append.after();
        }
        for (var criterion : append.condition().criteria()) {
            if (plan.holds(criterion) || isRecorded(criterion, append.after())) {
                return true;
            }
        }
        return false;
    }

    private boolean isRecorded(Selection.Criterion criterion, long after) {
        var inMemoryAfter = recent.oldest() - 1;
        if (recent.holds(criterion, Math.max(after, inMemoryAfter))) {
            return true;
        }
        return after < inMemoryAfter && store.holds(criterion, after, inMemoryAfter);
    }

    private void publish(CommitPlan plan) {
        if (plan.holdsAnything()) {
            publish(plan.commit(), plan.drafts());
        }
        answer(plan);
    }

    private void publish(Commit commit, @Nullable List<Draft> drafts) {
        var facts = new ArrayList<RecordedFact>(commit.events().size());
        for (var i = 0; i < commit.events().size(); i++) {
            var tags = drafts == null ? null : drafts.get(i).tags();
            facts.add(new RecordedFact(commit.events().get(i), codec, tags));
        }
        sources.publish(facts);
        // Last: if publishing fails, the commit counts as not yet known here, and is read again from the store.
        tip = commit.tip();
        followers.announce();
    }

    /** Answers on other threads: what a caller does with the answer must not hold up the next commit. */
    private void answer(CommitPlan plan) {
        var accepted = plan.accepted();
        for (var from = 0; from < accepted.size(); from += ANSWERS_AT_ONCE) {
            var some = accepted.subList(from, Math.min(accepted.size(), from + ANSWERS_AT_ONCE));
            answering.execute(() -> some.forEach(one -> one.append().answer().complete(one.lastPosition())));
        }
        for (var append : plan.conflicting()) {
            var conflict = AppendEventsTransactionRejectedException.conflictingEventsDetected(
                    new GlobalIndexConsistencyMarker(append.after()));
            fail(List.of(append), conflict);
        }
    }

    /** Adopts the commits that are in the store and not yet known here. */
    private List<Commit> readWhatIsNew() {
        var adopted = new ArrayList<Commit>();
        while (true) {
            var commits = store.commitsAfter(tip.commit(), COMMITS_AT_ONCE);
            if (commits.isEmpty()) {
                unsure = false;
                return adopted;
            }
            for (var commit : commits) {
                mustContinueTheChain(commit);
                publish(commit, null);
                adopted.add(commit);
            }
        }
    }

    private void mustContinueTheChain(Commit commit) {
        if (commit.number() != tip.commit() + 1
                || !Arrays.equals(commit.previousHash(), tip.hash())
                || !Arrays.equals(commit.hash(), chain.commitHash(commit))) {
            throw new LedgerUnavailable(
                    "Commit %,d in the store does not continue commit %,d. Nothing is recorded until this is resolved; run verify-record."
                            .formatted(commit.number(), tip.commit()));
        }
    }

    /** A failed write may still have reached the store; ask it before telling anybody that nothing was recorded. */
    private void afterFailure(List<Append> batch, @Nullable CommitPlan plan, Throwable failure) {
        LOG.error("{} transactions could not be recorded: {}", batch.size(), failure.getMessage());
        unsure = true;
        try {
            var found = readWhatIsNew();
            if (plan != null && plan.holdsAnything() && holds(found, plan.commit())) {
                answer(plan);
                return;
            }
        } catch (RuntimeException e) {
            LOG.error("The store cannot be asked what it holds: {}", e.getMessage());
        }
        fail(batch, unavailable(failure));
    }

    private static boolean holds(List<Commit> commits, Commit wanted) {
        return commits.stream().anyMatch(commit -> Arrays.equals(commit.hash(), wanted.hash()));
    }

    private static LedgerUnavailable unavailable(Throwable failure) {
        return failure instanceof LedgerUnavailable known
                ? known
                : new LedgerUnavailable("The ledger failed unexpectedly: " + failure, failure);
    }

    private void fail(List<Append> appends, RuntimeException reason) {
        answering.execute(() -> appends.forEach(append -> append.answer().completeExceptionally(reason)));
    }
}
