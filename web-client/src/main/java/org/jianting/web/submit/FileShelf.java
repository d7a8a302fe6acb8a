// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.submit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Holds the files of forms between two steps, in memory and for half an hour: no browser fills a field for files in again, and
 * nobody should have to look for them a second time because of a typing mistake. When there is no room the oldest go.
 */
@Component
final class FileShelf {

    static final Duration HELD_FOR = Duration.ofMinutes(30);
    static final int ROOM_IN_BYTES = 32 << 20;

    private record Held(List<ChosenFile> files, Instant since) {

        long bytes() {
            return files.stream().mapToLong(file -> file.content().length).sum();
        }
    }

    private final Clock clock;
    private final Map<String, Held> byForm = new LinkedHashMap<>();
    private long taken;

    FileShelf(Clock clock) {
        this.clock = clock;
    }

    /** Under the key of the form, which nobody else knows. */
    synchronized void put(String form, List<ChosenFile> files) {
        forget(form);
        if (!files.isEmpty()) {
            var held = new Held(List.copyOf(files), clock.instant());
            byForm.put(form, held);
            taken += held.bytes();
        }
        makeRoom();
    }

    synchronized List<ChosenFile> of(String form) {
        makeRoom();
        var held = byForm.get(form);
        return held == null ? List.of() : held.files();
    }

    synchronized void forget(String form) {
        var held = byForm.remove(form);
        taken -= held == null ? 0 : held.bytes();
    }

    private void makeRoom() {
        var tooOld = clock.instant().minus(HELD_FOR);
        var oldest = byForm.values().iterator();
        while (oldest.hasNext()) {
            var held = oldest.next();
            if (taken <= ROOM_IN_BYTES && held.since().isAfter(tooOld)) {
                return;
            }
            taken -= held.bytes();
            oldest.remove();
        }
    }
}
