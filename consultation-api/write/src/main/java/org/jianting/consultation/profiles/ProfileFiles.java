// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.profiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files. A newer table of holidays in the directory that {@code JIANTING_HOLIDAYS} names goes before the shipped one. */
final class ProfileFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProfileFiles() {}

    static WorkingDayCalendar calendar(String name) {
        var file = "holidays-" + name + ".json";
        var newer = System.getenv("JIANTING_HOLIDAYS");
        if (newer != null && Files.exists(Path.of(newer, file))) {
            return calendar(Path.of(newer, file));
        }
        return new WorkingDayCalendar("profiles/" + file, shipped(file, HolidayTable.class));
    }

    static WorkingDayCalendar calendar(Path file) {
        return new WorkingDayCalendar(file.toString(), JSON.readValue(file.toFile(), HolidayTable.class));
    }

    static <T> T shipped(String file, Class<T> type) {
        try (InputStream bytes = ProfileFiles.class.getResourceAsStream("/profiles/" + file)) {
            if (bytes == null) {
                throw new IllegalArgumentException("There is no file profiles/%s in this program".formatted(file));
            }
            return JSON.readValue(bytes, type);
        } catch (IOException failed) {
            throw new UncheckedIOException("profiles/%s cannot be read".formatted(file), failed);
        }
    }
}
