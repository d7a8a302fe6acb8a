// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.verdict.Role;
import org.jianting.server.Jianting;
import org.jianting.server.accounts.Accounts;
import org.jianting.server.demo.DrivenClock;

/**
 * The program as it is, in a process of its own, on a clock that is moved from outside. It takes lines: {@code move INSTANT} and
 * {@code staff NAME PASSWORD ROLE}; it answers each with {@code done}, and ends when there are no more.
 */
final class DrivenProgram {

    static final Unit UNIT = new Unit("jtj", "市交通主管部门");

    private DrivenProgram() {}

    public static void main(String[] arguments) throws IOException {
        try (var program = Jianting.start(arguments);
                var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            var clock = program.getBean(DrivenClock.class);
            var accounts = program.getBean(Accounts.class);
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var words = line.split(" ");
                switch (words[0]) {
                    case "move" -> clock.moveTo(Instant.parse(words[1]));
                    case "staff" -> accounts.provide(words[1], words[2], UNIT, Set.of(Role.valueOf(words[3])));
                    default -> throw new IllegalArgumentException("Neither move nor staff: " + line);
                }
                System.out.println("done");
            }
        }
    }
}
