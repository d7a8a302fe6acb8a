// SPDX-License-Identifier: Apache-2.0
package org.jianting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InstalledBrowserTest {

    private static final Map<String, String> NAMED = Map.of(InstalledBrowser.VARIABLE, "/opt/browser");

    @Test
    void the_browser_that_is_named_is_used_before_any_other() {
        assertThat(InstalledBrowser.find(NAMED, path -> true)).hasValue(Path.of("/opt/browser"));
    }

    @Test
    void where_none_is_named_or_the_named_one_is_missing_the_usual_places_are_looked_into() {
        assertThat(InstalledBrowser.find(Map.of(), path -> path.endsWith("google-chrome")))
                .hasValue(Path.of("/usr/bin/google-chrome"));
        assertThat(InstalledBrowser.find(NAMED, path -> path.endsWith("chromium")))
                .hasValue(Path.of("/usr/bin/chromium"));
    }

    @Test
    void where_none_is_there_is_none() {
        assertThat(InstalledBrowser.find(NAMED, path -> false)).isEmpty();
    }
}
