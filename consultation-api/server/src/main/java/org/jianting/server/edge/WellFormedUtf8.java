// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import java.nio.ByteBuffer;
import org.springframework.core.io.buffer.DataBuffer;

/**
 * Looks whether bytes are UTF-8 as Unicode defines it (table 3-7), without copying or decoding them. Jackson guesses an encoding
 * from the first bytes and is lenient with what follows: it takes UTF-16 and UTF-32, overlong forms and encoded surrogates.
 * Whoever checks a digest of such a text with a stricter decoder gets another text.
 */
final class WellFormedUtf8 {

    static final long ALL_FIT = 0;

    private static final long NOT_ASCII = 0x8080_8080_8080_8080L;

    // Where a zero byte says that a character is two or four bytes wide; behind, JSON itself forbids it.
    private static final int WIDTH_SHOWS_WITHIN = 4;

    private long read;
    private int missing;
    private int least;
    private int most;

    private WellFormedUtf8() {}

    /** The first byte that does not fit, counted from 1, or {@value #ALL_FIT}. The buffer is read and stays unread. */
    static long firstUnfit(DataBuffer body) {
        var check = new WellFormedUtf8();
        try (var parts = body.readableByteBuffers()) {
            while (parts.hasNext()) {
                var unfit = check.firstUnfit(parts.next());
                if (unfit != ALL_FIT) {
                    return unfit;
                }
            }
        }
        return check.missing == 0 ? ALL_FIT : check.read;
    }

    private long firstUnfit(ByteBuffer part) {
        int at = part.position();
        int end = part.limit();
        long before = read - at;
        while (at < end) {
            if (missing == 0 && read > WIDTH_SHOWS_WITHIN) {
                at = behindTheUsual(part, at, end);
                if (at == end) {
                    break;
                }
            }
            int next = part.get(at++) & 0xFF;
            read = before + at;
            if (!takes(next)) {
                return read;
            }
        }
        read = before + end;
        return ALL_FIT;
    }

    /** Nearly everything that is sent: runs of ASCII, and Chinese, which is three bytes a character without an exception. */
    private static int behindTheUsual(ByteBuffer part, int from, int end) {
        int at = from;
        int before;
        do {
            before = at;
            while (end - at >= Long.BYTES && (part.getLong(at) & NOT_ASCII) == 0) {
                at += Long.BYTES;
            }
            while (end - at >= 3 && isUsualCharacter(part, at)) {
                at += 3;
            }
        } while (at > before);
        return at;
    }

    private static boolean isUsualCharacter(ByteBuffer part, int at) {
        int lead = part.get(at) & 0xFF;
        return lead > 0xE0
                && lead < 0xF0
                && lead != 0xED
                && (part.get(at + 1) & 0xC0) == 0x80
                && (part.get(at + 2) & 0xC0) == 0x80;
    }

    private boolean takes(int next) {
        if (missing > 0) {
            boolean fits = least <= next && next <= most;
            missing--;
            expect(missing, 0x80, 0xBF);
            return fits;
        }
        if (next < 0x80) {
            return next != 0 || read > WIDTH_SHOWS_WITHIN;
        }
        if (next < 0xC2 || next > 0xF4) {
            return false; // a byte that continues nothing, an overlong form, or beyond Unicode
        }
        switch (next) {
            case 0xE0 -> expect(2, 0xA0, 0xBF);
            case 0xED -> expect(2, 0x80, 0x9F);
            case 0xF0 -> expect(3, 0x90, 0xBF);
            case 0xF4 -> expect(3, 0x80, 0x8F);
            default -> expect(next < 0xE0 ? 1 : next < 0xF0 ? 2 : 3, 0x80, 0xBF);
        }
        return true;
    }

    private void expect(int bytes, int from, int to) {
        missing = bytes;
        least = from;
        most = to;
    }
}
