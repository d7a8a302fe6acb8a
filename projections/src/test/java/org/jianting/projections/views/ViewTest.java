// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jianting.consultation.events.ConsultationEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

/**
 * A test of a view on a store of its own: the embedded one or, where {@code JIANTING_TEST_MONGODB_URI} names one (as a system
 * property or in the environment), a server that speaks MongoDB's protocol.
 */
public abstract class ViewTest {

    @TempDir
    protected Path directory;

    protected ViewStore store;

    @BeforeEach
    void openStore() {
        store = Stores.fresh(directory);
    }

    @AfterEach
    void closeStore() {
        Stores.drop(store);
        store.close();
    }

    /** The same facts as a record would hold them, at positions 1, 2, 3 and so on. */
    protected static List<Fact> record(List<? extends ConsultationEvent> events) {
        var facts = new ArrayList<Fact>();
        for (var event : events) {
            facts.add(new Fact(facts.size() + 1, event));
        }
        return List.copyOf(facts);
    }

    /** Delivers the facts that the view follows, so many to a batch, as a processor would. */
    protected static void deliver(View view, List<Fact> facts, int batch) {
        var followed = facts.stream()
                .filter(fact -> view.follows().contains(fact.event().getClass()))
                .toList();
        for (var from = 0; from < followed.size(); from += batch) {
            await(view.apply(followed.subList(from, Math.min(from + batch, followed.size()))));
        }
    }

    protected static <T> Optional<T> await(Mono<T> mono) {
        return mono.blockOptional(Duration.ofSeconds(30));
    }
}
