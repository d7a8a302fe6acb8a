// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** View stores for tests. */
public final class Stores {

    private static final String VARIABLE = "JIANTING_TEST_MONGODB_URI";

    private Stores() {}

    /** An empty store: embedded in the directory, or a new database on the server that the tests are told to use. */
    public static ViewStore fresh(Path directory) {
        var uri = uri();
        return uri == null
                ? ViewStore.embedded(directory)
                : ViewStore.connect(
                        uri, "jianting_" + UUID.randomUUID().toString().replace("-", ""));
    }

    /** Removes what a test left on a server that others use as well. */
    static void drop(ViewStore store) {
        if (uri() != null) {
            Mono.from(store.drop()).block();
        }
    }

    private static @Nullable String uri() {
        var property = System.getProperty(VARIABLE);
        return property != null ? property : System.getenv(VARIABLE);
    }
}
