// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The last line that was read, as opaque text: its place in the order and its id, so that what is added elsewhere meanwhile
 * neither repeats nor skips a line.
 */
record Cursor(long place, String id) {

    private static final Pattern FORM = Pattern.compile("(-?[0-9]{1,19})\\|([0-9A-Za-z_/-]{1,120})");

    static Optional<Cursor> parse(String text) {
        try {
            var match = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), UTF_8));
            return match.matches()
                    ? Optional.of(new Cursor(Long.parseLong(match.group(1)), match.group(2)))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((place + "|" + id).getBytes(UTF_8));
    }
}
