// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A data directory that {@link Seed} has prepared: the consultation that is published in it, and the one that is open. */
record Seeded(String published, String open) {

    static Seeded into(Path record, int points) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx1g",
                        "-Daxoniq.update-checker.disabled=true",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Seed.class.getName(),
                        record.toString(),
                        String.valueOf(points))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("Seeding failed: " + said);
        }
        return new Seeded(told(said, "published "), told(said, "open "));
    }

    private static String told(String said, String what) {
        return said.lines()
                .filter(line -> line.startsWith(what))
                .map(line -> line.substring(what.length()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Seeding did not say what is " + what + ": " + said));
    }
}
