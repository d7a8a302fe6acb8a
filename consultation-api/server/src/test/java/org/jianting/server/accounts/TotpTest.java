// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] OF_THE_RFC = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, for SHA-1; the RFC shows eight digits, of which six are the last six. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void the_codes_are_those_of_the_rfc(long second, String code) {
        assertThat(Totp.code(OF_THE_RFC, second / 30)).isEqualTo(code);
        assertThat(Totp.step(OF_THE_RFC, code, Instant.ofEpochSecond(second), 0))
                .hasValue(second / 30);
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    void a_clock_may_be_one_step_off_and_no_more(int steps, boolean fits) {
        var now = Instant.ofEpochSecond(1_111_111_109);
        var code = Totp.code(OF_THE_RFC, now.getEpochSecond() / 30 + steps);
        assertThat(Totp.step(OF_THE_RFC, code, now, 0).isPresent()).isEqualTo(fits);
    }

    @Test
    void neither_a_used_step_nor_an_earlier_one_is_taken_again() {
        var now = Instant.ofEpochSecond(1_111_111_109);
        long step = now.getEpochSecond() / 30;
        assertThat(Totp.step(OF_THE_RFC, Totp.code(OF_THE_RFC, step), now, step))
                .isEqualTo(OptionalLong.empty());
        assertThat(Totp.step(OF_THE_RFC, Totp.code(OF_THE_RFC, step - 1), now, step))
                .isEqualTo(OptionalLong.empty());
        assertThat(Totp.step(OF_THE_RFC, Totp.code(OF_THE_RFC, step + 1), now, step))
                .hasValue(step + 1);
    }

    /** RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void the_secret_is_written_as_the_apps_read_it(String bytes, String letters) {
        assertThat(Totp.base32(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(letters);
    }

    @Test
    void a_name_in_chinese_stands_in_the_address_encoded() {
        assertThat(Totp.address(OF_THE_RFC, "承办人-沈"))
                .isEqualTo("otpauth://totp/Jianting:%E6%89%BF%E5%8A%9E%E4%BA%BA-%E6%B2%88"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Jianting&algorithm=SHA1&digits=6&period=30");
    }
}
