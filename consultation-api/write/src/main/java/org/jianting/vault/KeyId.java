// SPDX-License-Identifier: Apache-2.0
package org.jianting.vault;

import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * Names a key for ever. The number says where its row is; the opening is drawn at random each time a vault is opened,
 * so that a vault restored from a backup never gives a second key the name of a first. Together they are as long as
 * an AES-GCM nonce and never repeat, so the name is also the nonce under which the key is wrapped.
 */
record KeyId(long opening, long number) {

    private static final int OPENING_BITS = 56;
    private static final int NUMBER_BITS = 40;
    private static final int BYTES = (OPENING_BITS + NUMBER_BITS) / 8;
    private static final int TEXT_LENGTH = 16;

    KeyId {
        if (opening < 0 || opening >>> OPENING_BITS != 0 || number < 0 || number >>> NUMBER_BITS != 0) {
            throw new IllegalArgumentException("No key has opening %d and number %d".formatted(opening, number));
        }
    }

    static long randomOpening() {
        return ByteBuffer.wrap(Aes256Gcm.random(Long.BYTES)).getLong() >>> (Long.SIZE - OPENING_BITS);
    }

    static KeyId parse(String text) {
        try {
            if (text.length() == TEXT_LENGTH) {
                return of(ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)));
            }
        } catch (IllegalArgumentException notBase64) {
            throw new EnvelopeBroken("'%s' is not the name of a key".formatted(text), notBase64);
        }
        throw new EnvelopeBroken("'%s' is not the name of a key".formatted(text));
    }

    private static KeyId of(ByteBuffer bytes) {
        var first = bytes.getLong();
        var overlap = OPENING_BITS + NUMBER_BITS - Long.SIZE;
        var number = (first & 0xFF) << overlap | Integer.toUnsignedLong(bytes.getInt());
        return new KeyId(first >>> (Long.SIZE - OPENING_BITS), number);
    }

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(opening << (Long.SIZE - OPENING_BITS) | number >>> Integer.SIZE)
                .putInt((int) number)
                .array();
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
    }
}
