// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.axonframework.eventsourcing.eventstore.StorageEngineTestSuite;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

/** What Axon itself demands of a storage engine, in Axon's own words. */
class AxonsOwnSuiteTest extends StorageEngineTestSuite<Ledger> {

    /** The suite's events are bare strings of the type "event". */
    private static final class Words implements FactCodec {

        @Override
        public byte[] encode(Object fact) {
            return ((String) fact).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Object decode(String name, String version, byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        @Override
        public String nameOf(Class<?> type) {
            return "event";
        }

        @Override
        public String versionOf(Class<?> type) {
            return "1";
        }

        @Override
        public Class<?> typeOf(String name, String version) {
            return String.class;
        }
    }

    @TempDir
    static Path directory;

    @Override
    protected Ledger buildStorageEngine() throws Exception {
        return Ledger.open(Files.createTempDirectory(directory, "suite"), new Words(), LedgerSettings.defaults());
    }

    @Override
    protected @Nullable ProcessingContext processingContext() {
        return null;
    }

    @AfterAll
    void close() {
        testSubject.close();
    }
}
