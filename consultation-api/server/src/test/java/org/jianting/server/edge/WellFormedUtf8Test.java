// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.UnpooledByteBufAllocator;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.core.io.buffer.NettyDataBufferFactory;

class WellFormedUtf8Test {

    private static final String PADDING = "{\"text\":\"";

    private static DataBuffer whole(byte[] bytes) {
        return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
    }

    private static long firstUnfit(String padding, int... tail) {
        var bytes = padding.getBytes(StandardCharsets.UTF_8);
        var all = Arrays.copyOf(bytes, bytes.length + tail.length);
        for (int i = 0; i < tail.length; i++) {
            all[bytes.length + i] = (byte) tail[i];
        }
        return WellFormedUtf8.firstUnfit(whole(all));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"text\":\"同意\"}",
                "é",
                "𠮷野家，很好。",
                "plain text that is longer than eight bytes",
                "\uFFFD"
            })
    void what_is_well_formed_passes(String text) {
        assertThat(WellFormedUtf8.firstUnfit(whole(text.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(WellFormedUtf8.ALL_FIT);
    }

    @Test
    void the_first_byte_that_does_not_fit_is_named_by_its_place() {
        int before = PADDING.length();
        assertThat(firstUnfit(PADDING, 0xC0, 0xAF)).as("overlong").isEqualTo(before + 1);
        assertThat(firstUnfit(PADDING, 0xE0, 0x80, 0xAF))
                .as("overlong in three")
                .isEqualTo(before + 2);
        assertThat(firstUnfit(PADDING, 0xF0, 0x80, 0x80, 0xAF))
                .as("overlong in four")
                .isEqualTo(before + 2);
        assertThat(firstUnfit(PADDING, 0xED, 0xA0, 0xBD)).as("surrogate").isEqualTo(before + 2);
        assertThat(firstUnfit(PADDING, 0xF4, 0x90, 0x80, 0x80))
                .as("beyond Unicode")
                .isEqualTo(before + 2);
        assertThat(firstUnfit(PADDING, 0xF5)).as("never in UTF-8").isEqualTo(before + 1);
        assertThat(firstUnfit(PADDING, 0x80)).as("continues nothing").isEqualTo(before + 1);
        assertThat(firstUnfit(PADDING, 0xE4, 0xB8)).as("breaks off").isEqualTo(before + 2);
    }

    @Test
    void characters_of_two_or_four_bytes_are_seen_in_the_first_four() {
        for (var charset : new Charset[] {
            StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_32LE, StandardCharsets.UTF_32BE
        }) {
            assertThat(WellFormedUtf8.firstUnfit(whole("{\"a\":1}".getBytes(charset))))
                    .as("%s", charset)
                    .isBetween(1L, 4L);
        }
    }

    @Test
    void it_says_the_same_as_a_strict_decoder_however_the_bytes_are_cut() {
        var random = new Random(7);
        var netty = new NettyDataBufferFactory(UnpooledByteBufAllocator.DEFAULT);
        var interesting = new int[] {
            0x24, 0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE4, 0xED, 0xEF, 0xF0, 0xF1, 0xF4,
            0xF5, 0xFF
        };
        for (int round = 0; round < 200_000; round++) {
            var bytes = new byte[12 + random.nextInt(12)];
            Arrays.fill(bytes, (byte) 'a');
            for (int i = 0; i < 5; i++) {
                bytes[5 + random.nextInt(bytes.length - 5)] = (byte) interesting[random.nextInt(interesting.length)];
            }
            int cut = random.nextInt(bytes.length);
            var parts = List.of(
                    netty.wrap(Arrays.copyOfRange(bytes, 0, cut)),
                    netty.wrap(Arrays.copyOfRange(bytes, cut, bytes.length)));
            var joined = netty.join(parts);
            assertThat(WellFormedUtf8.firstUnfit(joined) == WellFormedUtf8.ALL_FIT)
                    .as("%s cut at %d", HexFormat.of().formatHex(bytes), cut)
                    .isEqualTo(strictly(bytes) != null);
            assertThat(joined.readableByteCount()).isEqualTo(bytes.length);
            DataBufferUtils.release(joined);
        }
    }

    private static @Nullable CharBuffer strictly(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException malformed) {
            return null;
        }
    }
}
