// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * One commit in the making: which transactions of a batch are in, which met a conflict. It decides and changes nothing
 * outside itself, so that it can be thrown away and made again when another writer was first.
 */
final class CommitPlan {

    private final HashChain chain;
    private final Tip tip;
    private final LatestPositions planned = new LatestPositions();
    private final List<StoredEvent> events = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final List<byte[]> digests = new ArrayList<>();
    private final List<Accepted> accepted = new ArrayList<>();
    private final List<Append> conflicting = new ArrayList<>();
    private long newestTime;

    record Accepted(Append append, long lastPosition) {}

    CommitPlan(HashChain chain, Tip tip) {
        this.chain = chain;
        this.tip = tip;
        this.newestTime = tip.newestTime();
    }

    void accept(Append append) {
        for (var draft : append.drafts()) {
            var position = tip.position() + events.size() + 1;
            events.add(new StoredEvent(position, draft.content()));
            drafts.add(draft);
            digests.add(chain.eventDigest(position, draft.contentDigest()));
            planned.add(draft.content().name(), draft.tags(), position);
            newestTime = Math.max(newestTime, draft.content().time());
        }
        accepted.add(new Accepted(append, tip.position() + events.size()));
    }

    void refuse(Append append) {
        conflicting.add(append);
    }

    /** Whether a transaction that is already in this plan stands against the condition. */
    boolean holds(Selection.Criterion criterion) {
        if (!planned.mayHold(criterion, tip.position())) {
            return false;
        }
        return criterion.tags().size() < 2
                || drafts.stream()
                        .anyMatch(draft -> criterion.matches(draft.content().name(), draft.tags()));
    }

    boolean holdsAnything() {
        return !events.isEmpty();
    }

    Commit commit() {
        return new Commit(
                tip.commit() + 1, List.copyOf(events), newestTime, tip.hash(), chain.commitHash(tip.hash(), digests));
    }

    List<Draft> drafts() {
        return drafts;
    }

    List<Accepted> accepted() {
        return accepted;
    }

    List<Append> conflicting() {
        return conflicting;
    }
}
