// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import org.jianting.server.accounts.Accounts;
import tools.jackson.databind.JsonNode;

/** Plays the example in, once, and says what to open. */
final class Demonstration {

    /** Where the program is stands for itself in what is kept: the next start may be on another port. */
    private static final String ADDRESS = "{address}";

    private final Accounts accounts;
    private final DrivenClock clock;
    private final Days days;
    private final Path note;

    /** @param note the file that keeps what was said, for the next start */
    Demonstration(Accounts accounts, DrivenClock clock, Days days, Path note) {
        this.accounts = accounts;
        this.clock = clock;
        this.days = days;
        this.note = note;
    }

    /** Plays the example through the program's own addresses and returns what to tell the newcomer. */
    String play(String address) throws IOException {
        var password = openAccounts();
        var caller = new Caller(address);
        People.all().forEach(person -> caller.signIn(person.username(), password));
        JsonNode gates = Material.json("gates.json");
        var decided = new DecidedStory(caller, gates.get("first"), days.firstPosting());
        var open = new OpenStory(caller, gates.get("second"), days.secondPosting());
        var timetable = new Timetable();
        decided.schedule(timetable);
        open.schedule(timetable);
        timetable.play(clock);
        clock.becomeReal();
        var words = words(decided.id(), open.id(), password) + rulesInUse(decided, open);
        keep(words);
        return words.replace(ADDRESS, address);
    }

    /** What was said when the example was played in; another record than the example's is left alone. */
    String told(String address) throws IOException {
        return Files.exists(note)
                ? Files.readString(note).replace(ADDRESS, address)
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
                  %5$s/
                      首页 front page
                  %5$s/c/%1$s/outcome
                      已公开的结果 the published outcome of a consultation
                  %5$s/c/%1$s
                      它的公告和草案 its notice and draft
                  %5$s/c/%2$s
                      正在征求意见 one that is open: comment on it
                演示账户（密码均为 %3$s）· Staff of the example (one password for all: %3$s):
                %4$s
                工作台 the desk: %5$s/desk/sign-in
                演示账户由程序直接开立。正式使用时由系统管理员开户，安全管理员授予业务角色，审计管理员任命审计员，登录须有第二重验证。
                The example opened them itself. In earnest, the system administrator opens accounts, the security administrator
                gives the roles, the audit administrator says who audits (README, From an empty system), and everybody signs in
                with a second factor.
                """.formatted(decided, open, password, people, ADDRESS);
    }

    /** A newcomer is told when the holidays of the year are not known and the example does without them. */
    private static String rulesInUse(Story... stories) {
        return Arrays.stream(stories).map(Story::rules).allMatch(DemonstrationRules::areReal) ? "" : """
                节假日表没有所需年份，演示改用“演示规则”，最后一日不顺延；正式征集须先补入节假日安排。
                The table of holidays lacks a year that is needed: the example goes by rules of its own, under which the last
                day stays where it falls. A real consultation needs the holidays first.
                """;
    }

    private void keep(String words) throws IOException {
        Files.createDirectories(note.getParent());
        Files.deleteIfExists(note);
        Files.createFile(note, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(note, words);
    }
}
