// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.envelopes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jianting.consultation.desk.Sha256;
import org.junit.jupiter.api.Test;

class ReceiptCodeTest {

    private static final String SECRET = "0123456789ABCDEFGHJK";

    @Test
    void it_is_printed_in_groups_of_four() {
        assertThat(ReceiptCode.of(SECRET, 41_207).printed()).isEqualTo("0123-4567-89AB-CDEF-GHJK-0000-187Q");
    }

    @Property(tries = 300)
    void what_was_printed_is_read_back(@ForAll @LongRange(min = 0, max = (1L << 40) - 1) long position) {
        var code = ReceiptCode.of(ReceiptCode.newSecret(), position);
        assertThat(ReceiptCode.parse(code.printed())).contains(code);
        assertThat(ReceiptCode.parse(code.printed().toLowerCase(Locale.ROOT).replace("-", "")))
                .contains(code);
    }

    @Test
    void letters_that_look_like_digits_are_read_as_digits() {
        assertThat(ReceiptCode.parse("oIl3 4567 89ab cdef ghjk 0000 187q"))
                .contains(ReceiptCode.of("01134567" + "89ABCDEFGHJK", 41_207));
    }

    @Test
    void what_cannot_be_a_code_is_none() {
        assertThat(ReceiptCode.parse("")).isEmpty();
        assertThat(ReceiptCode.parse("0123-4567")).isEmpty();
        assertThat(ReceiptCode.parse("U123-4567-89AB-CDEF-GHJK-0000-187Q")).isEmpty();
        assertThat(ReceiptCode.parse("0123-4567-89AB-CDEF-GHJK-0000-187Q-0")).isEmpty();
        assertThat(ReceiptCode.parse("0123-4567-89AB-CDEF-GHJK-0000-18７Q")).isEmpty();
        assertThat(ReceiptCode.parse("0123-4567-89AB-CDEF-GHJK-0000-187\0")).isEmpty();
    }

    @Test
    void the_record_keeps_the_digest_of_the_twenty_capitals() {
        assertThat(ReceiptCode.of(SECRET, 1).digestOfSecret())
                .isEqualTo(Sha256.digest(SECRET.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    }

    @Test
    void the_fingerprint_of_a_text_depends_on_the_secret() {
        assertThat(ReceiptCode.digestOf(SECRET, "同意"))
                .isEqualTo(ReceiptCode.digestOf(SECRET, "同意"))
                .isNotEqualTo(ReceiptCode.digestOf("1" + SECRET.substring(1), "同意"))
                .satisfies(digest -> assertThat(digest.value()).startsWith("hmac-sha-256:"));
    }

    @Test
    void nothing_of_it_gets_into_a_log() {
        assertThat(ReceiptCode.of(SECRET, 7).toString()).doesNotContain("0123");
    }
}
