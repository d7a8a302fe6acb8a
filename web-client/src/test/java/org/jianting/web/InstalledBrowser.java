// SPDX-License-Identifier: Apache-2.0
package org.jianting.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The browser in which the journeys are made: the one that {@code verify} found, else where one usually is. */
final class InstalledBrowser {

    static final String VARIABLE = "JIANTING_TEST_BROWSER";
    static final String LOOKED_FOR = VARIABLE + " names none, and none is in the usual places";

    private static final String[] USUAL = {
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"
    };

    private InstalledBrowser() {}

    static Optional<Path> find() {
        return find(System.getenv(), Files::isExecutable);
    }

    static Optional<Path> find(Map<String, String> environment, Predicate<Path> isExecutable) {
        var named = Stream.ofNullable(environment.get(VARIABLE)).filter(path -> !path.isBlank());
        return Stream.concat(named, Stream.of(USUAL))
                .map(Path::of)
                .filter(isExecutable)
                .findFirst();
    }
}
