// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index in its directory. Its position in the record lies in its commit data, so that documents and position are durable
 * together or not at all: a fact is in the index once, whatever happens in between. Public because what staff find by its words
 * is kept in the same way, in an index of its own.
 */
public final class SearchIndex implements AutoCloseable {

    /** Another version of the program's fields makes another index. */
    private static final String VERSION = "3";

    private static final long NOTHING = -1;
    private static final double BUFFER_IN_MB = 24;
    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

    private final FSDirectory directory;
    private final String version;
    private final Analyzer analyzer = TextAnalysis.analyzer();
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile long position;

    private SearchIndex(FSDirectory directory, String version, long position) throws IOException {
        this.directory = directory;
        this.version = version;
        this.position = position;
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig(analyzer)
                        .setRAMBufferSizeMB(BUFFER_IN_MB)
                        .setCommitOnClose(false)
                        .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND));
        this.searchers = new SearcherManager(writer, null);
    }

    /** Opens the index that lies there. One that is missing, damaged or of another version begins empty. */
    static SearchIndex open(Path path) {
        return open(path, VERSION);
    }

    /** As {@link #open(Path)}, for an index with fields of its own. */
    public static SearchIndex open(Path path, String version) {
        try {
            Files.createDirectories(path);
            var directory = FSDirectory.open(path);
            var position = positionOf(directory, version);
            if (position == NOTHING) {
                empty(path, directory);
            }
            return new SearchIndex(directory, version, position);
        } catch (LockObtainFailedException inUse) {
            throw new IllegalStateException(
                    "The search index in %s is in use by another process. Stop that one, or use another directory."
                            .formatted(path),
                    inUse);
        } catch (IOException failure) {
            throw new UncheckedIOException("The search index in %s cannot be opened".formatted(path), failure);
        }
    }

    private static long positionOf(FSDirectory directory, String version) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return NOTHING;
        }
        // Held while looking: an index in use by another process is not a damaged one.
        try (var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
                var check = new CheckIndex(directory, lock)) {
            check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
            var data = SegmentInfos.readLatestCommit(directory).getUserData();
            if (version.equals(data.get("version")) && check.checkIndex().clean) {
                return Long.parseLong(data.getOrDefault("position", "-1"));
            }
            LOG.warn("The search index is of another version or damaged; it is made again from the record");
        } catch (LockObtainFailedException inUse) {
            throw inUse;
        } catch (IOException | RuntimeException damaged) {
            LOG.warn("The search index cannot be read; it is made again from the record", damaged);
        }
        return NOTHING;
    }

    private static void empty(Path path, FSDirectory directory) throws IOException {
        try (var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
                var files = Files.list(path)) {
            for (var file : files.sorted(Comparator.naturalOrder()).toList()) {
                if (Files.isRegularFile(file) && !file.endsWith(IndexWriter.WRITE_LOCK_NAME)) {
                    lock.ensureValid();
                    Files.delete(file);
                }
            }
        }
    }

    public Analyzer analyzer() {
        return analyzer;
    }

    /** The position up to which the facts are durably in the index; −1 before the first. */
    public long position() {
        return position;
    }

    void add(List<Document> documents) throws IOException {
        writer.addDocuments(documents);
    }

    void addUnchecked(List<Document> documents) {
        try {
            add(documents);
        } catch (IOException failure) {
            throw new UncheckedIOException("The search index cannot be written", failure);
        }
    }

    /** Puts a document where the one with the same value in this field was, if there was one. */
    public void replace(Term which, Document document) throws IOException {
        writer.updateDocument(which, document);
    }

    public void remove(Query... which) throws IOException {
        writer.deleteDocuments(which);
    }

    /** Changes a number of the documents with this term in place. */
    public void set(Term which, String field, long value) throws IOException {
        writer.updateNumericDocValue(which, field, value);
    }

    void removeGroup(String group) throws IOException {
        writer.deleteDocuments(new Term(Fields.GROUP, group));
    }

    /** Changes a number of one document in place: nothing is deleted, so what is left does not rank differently. */
    void set(String id, String field, long value) throws IOException {
        writer.updateNumericDocValue(new Term(Fields.ID, id), field, value);
    }

    /** Makes everything durable together with the position, and visible. */
    public void commit(long at) throws IOException {
        writer.setLiveCommitData(
                Map.of("version", version, "position", Long.toString(at)).entrySet());
        writer.commit();
        position = at;
        searchers.maybeRefreshBlocking();
    }

    public void clear() throws IOException {
        writer.deleteAll();
        commit(NOTHING);
    }

    /** Something that is asked of the index as it stands at one moment. */
    public interface Question<T> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    public <T> T ask(Question<T> question) {
        try {
            var searcher = searchers.acquire();
            try {
                return question.ask(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The search index cannot be read", failure);
        }
    }

    @Override
    public void close() {
        try (directory;
                writer;
                searchers) {
            LOG.debug("The search index closes at position {}", position);
        } catch (IOException failure) {
            throw new UncheckedIOException("The search index could not be closed", failure);
        }
    }
}
