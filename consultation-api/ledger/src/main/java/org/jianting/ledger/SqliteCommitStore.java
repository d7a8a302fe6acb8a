// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Commits in one SQLite file, which an office can copy, read and keep. The directory's lock keeps other writers out. */
final class SqliteCommitStore implements CommitStore {

    private final Path file;
    private final SqliteWriter writer;
    private final SqliteReaders readers;
    private final HashChain chain;
    private final Set<String> names = ConcurrentHashMap.newKeySet();

    private SqliteCommitStore(Path file, SqliteWriter writer, SqliteReaders readers, HashChain chain) {
        this.file = file;
        this.writer = writer;
        this.readers = readers;
        this.chain = chain;
    }

    static SqliteCommitStore open(Path file, int readers) {
        var opened = new ArrayDeque<AutoCloseable>();
        try {
            var connection = SqliteSchema.writer(file);
            opened.push(connection);
            SqliteSchema.mustHaveKnownFormat(connection, file);
            var chain = HashChain.using(SqliteSchema.setting(connection, "hash"));
            var checkpointer = new SqliteCheckpointer(SqliteSchema.checkpointing(file));
            opened.push(checkpointer);
            var reading = new SqliteReaders(file, readers);
            opened.push(reading);
            var store = new SqliteCommitStore(file, new SqliteWriter(connection, checkpointer), reading, chain);
            store.names.addAll(reading.read(SqliteReader::names));
            store.mustEndWhereItsTipSays();
            return store;
        } catch (SQLException e) {
            throw letGo(opened, SqliteFailure.explain(file, "be opened", e));
        } catch (LedgerUnavailable e) {
            throw letGo(opened, e);
        }
    }

    /** A refused file is left to whoever repairs it: no connection, no thread stays on it. */
    private static LedgerUnavailable letGo(Iterable<AutoCloseable> opened, LedgerUnavailable refusal) {
        for (var one : opened) {
            try {
                one.close();
            } catch (Exception e) {
                refusal.addSuppressed(e);
            }
        }
        return refusal;
    }

    private void mustEndWhereItsTipSays() {
        var last = tip().commit();
        var claimed = readers.read(SqliteReader::tipCommit);
        if (last != claimed) {
            throw new LedgerUnavailable(
                    "The ledger %s ends at commit %,d, but its tip names commit %,d: commits are missing or were added. It was not opened. Run verify-record, then restore a backup."
                            .formatted(file, last, claimed));
        }
    }

    HashChain chain() {
        return chain;
    }

    @Override
    public Tip tip() {
        return readers.read(SqliteReader::lastCommit).map(Commit::tip).orElseGet(chain::genesis);
    }

    @Override
    public boolean write(Commit commit) {
        try {
            names.addAll(writer.write(commit, names));
            return true;
        } catch (SQLException e) {
            if (SqliteFailure.isTaken(e)) {
                return false;
            }
            throw SqliteFailure.explain(file, "be written", e);
        }
    }

    @Override
    public List<Commit> commitsAfter(long number, int atMost) {
        return readers.read(reader -> reader.commitsAfter(number, atMost));
    }

    @Override
    public List<StoredEvent> eventsAfter(long position, int atMost, long atMostBytes) {
        return readers.read(reader -> reader.eventsAfter(position, atMost, atMostBytes));
    }

    @Override
    public List<StoredEvent> eventsAt(long[] positions) {
        return readers.read(reader -> reader.eventsAt(positions));
    }

    @Override
    public long[] positions(Selection.Criterion criterion, long after, long upTo) {
        return find(criterion, after, upTo, Integer.MAX_VALUE);
    }

    @Override
    public OptionalLong firstNamed(Set<String> wanted, long after, long upTo) {
        var list = JsonNodeFactory.instance.arrayNode();
        wanted.forEach(list::add);
        return readers.read(reader -> reader.firstNamed(list.toString(), after, upTo));
    }

    @Override
    public boolean holds(Selection.Criterion criterion, long after, long upTo) {
        return find(criterion, after, upTo, 1).length > 0;
    }

    private long[] find(Selection.Criterion criterion, long after, long upTo, int atMostPerName) {
        var asked = criterion.names().isEmpty() ? names : criterion.names();
        var tags = criterion.tags().stream().map(EventContent::indexKey).toList();
        var found = readers.read(reader -> {
            var positions = new PositionList();
            for (var name : asked) {
                positions.addAll(SqliteIntersection.of(reader, tags, name, after, upTo, atMostPerName));
            }
            return positions.toArray();
        });
        Arrays.sort(found);
        return found;
    }

    @Override
    public OptionalLong firstPositionFrom(long time) {
        return readers.read(reader -> {
            var last = reader.lastCommit();
            return last.isEmpty()
                    ? OptionalLong.empty()
                    : reader.firstPositionFrom(time, last.get().number());
        });
    }

    @Override
    public Optional<Duration> lookForOthersEvery() {
        return Optional.empty();
    }

    SqliteWriter writer() {
        return writer;
    }

    /** How many rows of the file have been read since it was opened. */
    long rowsRead() {
        return readers.rowsRead();
    }

    @Override
    public void close() {
        try {
            readers.close();
            writer.close();
        } catch (SQLException e) {
            throw SqliteFailure.explain(file, "be closed", e);
        }
    }
}
