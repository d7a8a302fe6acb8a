// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import org.jianting.ledger.LedgerVerification.Broken;
import org.jianting.ledger.LedgerVerification.Check;
import org.jianting.ledger.LedgerVerification.Intact;

/** Recomputes the whole record from its first event and stops at the first thing that does not hold. */
final class LedgerVerifier {

    private static final int COMMITS_CHECKED_AT_OPENING = 8;

    private final HashChain chain;
    private final VerifierCursor cursor;
    private final IndexCheck index;
    private long commit;
    private long position;

    private LedgerVerifier(Connection connection, HashChain chain) throws SQLException {
        this.chain = chain;
        this.cursor = new VerifierCursor(connection);
        this.index = new IndexCheck(connection);
    }

    static LedgerVerification verify(Path file) {
        LedgerVerifier verifier = null;
        try (var connection = SqliteSchema.reader(file)) {
            SqliteSchema.mustHaveKnownFormat(connection, file);
            verifier = new LedgerVerifier(connection, HashChain.using(SqliteSchema.setting(connection, "hash")));
            return verifier.run();
        } catch (Flaw flaw) {
            return flaw.found();
        } catch (SQLException | IllegalArgumentException e) {
            var at = verifier == null ? 0 : verifier.commit + 1;
            var position = verifier == null ? 0 : verifier.position + 1;
            return new Broken(at, position, Check.READABLE, String.valueOf(e.getMessage()));
        }
    }

    private LedgerVerification run() throws SQLException, Flaw {
        var started = System.nanoTime();
        var tip = chain.genesis();
        while (cursor.nextCommit()) {
            tip = checkCommit(tip);
        }
        cursor.mustHaveNoMoreEvents(tip);
        cursor.mustHaveTip(tip);
        index.mustMatch(tip);
        return new Intact(tip.position(), tip.commit(), Duration.ofNanos(System.nanoTime() - started));
    }

    private Tip checkCommit(Tip before) throws SQLException, Flaw {
        var found = cursor.commit();
        commit = before.commit();
        require(
                found.number() == before.commit() + 1,
                Check.COMMITS_ARE_GAPLESS,
                () -> "after commit %,d comes %,d".formatted(before.commit(), found.number()));
        require(
                found.first() == before.position() + 1 && found.last() >= found.first(),
                Check.EVENTS_ARE_GAPLESS,
                () -> "after position %,d the commit claims %,d to %,d"
                        .formatted(before.position(), found.first(), found.last()));
        require(
                Arrays.equals(found.previousHash(), before.hash()),
                Check.CHAINED_TO_THE_PREVIOUS,
                () -> "it carries another hash for commit %,d".formatted(before.commit()));
        var newest = checkEvents(found, before);
        require(
                newest == found.newestTime(),
                Check.TIMES_ARE_INDEXED,
                () -> "it claims %d, its events say %d".formatted(found.newestTime(), newest));
        commit = found.number();
        return new Tip(found.number(), found.last(), newest, found.hash());
    }

    private long checkEvents(VerifierCursor.CommitRow found, Tip before) throws SQLException, Flaw {
        var newest = before.newestTime();
        var hash = chain.running(before.hash());
        for (position = before.position(); position < found.last(); position++) {
            var expected = position + 1;
            var event = cursor.nextEvent();
            require(
                    event != null && event.position() == expected,
                    Check.EVENTS_ARE_GAPLESS,
                    () -> event == null
                            ? "the event is missing"
                            : "in its place stands position %,d".formatted(event.position()));
            hash.add(Objects.requireNonNull(event));
            newest = Math.max(newest, event.content().time());
            index.add(event);
        }
        position = before.position();
        require(
                Arrays.equals(hash.digest(), found.hash()),
                Check.EVENTS_MATCH_THE_HASH,
                () -> "positions %,d to %,d do not give the hash that was recorded"
                        .formatted(found.first(), found.last()));
        position = found.last();
        return newest;
    }

    private void require(boolean holds, Check check, Supplier<String> detail) throws Flaw {
        if (!holds) {
            throw new Flaw(new Broken(commit + 1, position + 1, check, detail.get()));
        }
    }

    /** What opening can afford: the last few commits. A file that was cut or overwritten at its end is found here. */
    static void checkTheEnd(CommitStore store, HashChain chain) {
        var tip = store.tip();
        var from = Math.max(0, tip.commit() - COMMITS_CHECKED_AT_OPENING);
        byte[] previous = from == 0
                ? chain.genesis().hash()
                : store.commitsAfter(from - 1, 1).getFirst().hash();
        for (var number = from + 1; number <= tip.commit(); number++) {
            var commit = store.commitsAfter(number - 1, 1).getFirst();
            var isWhole = commit.number() == number
                    && Arrays.equals(commit.previousHash(), previous)
                    && Arrays.equals(commit.hash(), chain.commitHash(commit));
            if (!isWhole) {
                throw new LedgerUnavailable(
                        "Commit %,d of the ledger (the last is %,d) is not as it was recorded. It was not opened. Run verify-record, then restore a backup."
                                .formatted(number, tip.commit()));
            }
            previous = commit.hash();
        }
    }
}
