// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import org.jianting.server.accounts.Accounts;
import tools.jackson.databind.JsonNode;

/** Plays the example in, once, and says what to open. */
final class Demonstration {

    /** The second draft was posted this many days ago. */
    static final int OPEN_FOR_DAYS = 6;

    /** Enough for the story's 58 days and for a last day that moves past the longest holidays. */
    private static final int POSTED_DAYS_AGO = 71;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Accounts accounts;
    private final DrivenClock clock;
    private final Path note;

    /** @param note the file that keeps what was said, for the next start */
    Demonstration(Accounts accounts, DrivenClock clock, Path note) {
        this.accounts = accounts;
        this.clock = clock;
        this.note = note;
    }

    /** When the first fact of the example happens; the clock has to start before it. */
    static Instant beginning() {
        return firstPosting().minus(Duration.ofDays(151));
    }

    private static Instant firstPosting() {
        return morning(POSTED_DAYS_AGO);
    }

    private static Instant morning(int daysAgo) {
        return Clock.system(ZONE)
                .instant()
                .atZone(ZONE)
                .toLocalDate()
                .minusDays(daysAgo)
                .atTime(9, 0)
                .atZone(ZONE)
                .toInstant();
    }

    /** Plays the example through the program's own addresses and returns what to tell the newcomer. */
    String play(String address) throws IOException {
        var password = openAccounts();
        var caller = new Caller(address);
        People.all().forEach(person -> caller.signIn(person.username(), password));
        JsonNode gates = Material.json("gates.json");
        var decided = new DecidedStory(caller, gates.get("first"), firstPosting());
        var open = new OpenStory(caller, gates.get("second"), morning(OPEN_FOR_DAYS));
        var timetable = new Timetable();
        decided.schedule(timetable);
        open.schedule(timetable);
        timetable.play(clock);
        clock.becomeReal();
        var words = words(decided.id(), open.id(), password);
        keep(words);
        return words;
    }

    /** What was said when the example was played in; another record than the example's is left alone. */
    String told() throws IOException {
        return Files.exists(note)
                ? Files.readString(note)
                : "这个数据目录里已有别的记录，未播放演示。请用 --data 另指一个空目录。\nThis data directory holds another record; the example was not played. Name an empty one with --data.";
    }

    private String openAccounts() {
        var random = new byte[12];
        new SecureRandom().nextBytes(random);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        People.all()
                .forEach(person -> accounts.provide(person.username(), password, person.unit(), Set.of(person.role())));
        return password;
    }

    private static String words(String decided, String open, String password) {
        var people = People.all().stream()
                .map(person -> "  %s  %s".formatted(person.username(), person.role()))
                .collect(Collectors.joining("\n"));
        return """

                演示已备好 · The example is ready. Open / 打开：
                  /                          首页 front page
                  /c/%1$s        已公开的采纳情况 a consultation with its published outcome
                  /c/%1$s/outcome
                  /c/%2$s        正在征求意见 one that is open: comment on it
                演示账户（密码均为 %3$s）· Staff of the example (one password for all: %3$s):
                %4$s
                """.formatted(decided, open, password, people);
    }

    private void keep(String words) throws IOException {
        Files.createDirectories(note.getParent());
        Files.deleteIfExists(note);
        Files.createFile(note, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(note, words);
    }
}
