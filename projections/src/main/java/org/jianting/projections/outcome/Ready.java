// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * An answer that is finished to the last byte, plain and compressed, because a published outcome is read by many and never
 * changes.
 */
final class Ready {

    private final byte[] plain;
    private final byte[] zipped;
    private final String fingerprint;

    private Ready(byte[] plain) {
        this.plain = plain;
        this.zipped = zip(plain);
        this.fingerprint = Fingerprint.of(plain);
    }

    static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic().immutable();

    static Ready of(byte[] plain) {
        return new Ready(plain);
    }

    int sizeInBytes() {
        return plain.length + zipped.length;
    }

    ResponseEntity<byte[]> answer(HttpHeaders asked) {
        var zippedWanted = accepts(asked, "gzip");
        // Two encodings of one resource are two sequences of bytes, and a strong tag names bytes.
        var tag = tag(zippedWanted ? fingerprint + "-gzip" : fingerprint);
        if (isKnown(asked, tag)) {
            return unchanged(tag).build();
        }
        var answer = ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(FOR_EVER)
                .varyBy(HttpHeaders.ACCEPT_ENCODING)
                .contentType(MediaType.APPLICATION_JSON);
        return zippedWanted
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(zipped)
                : answer.body(plain);
    }

    static String tag(String fingerprint) {
        return '"' + fingerprint + '"';
    }

    static boolean isKnown(HttpHeaders asked, String tag) {
        return asked.getIfNoneMatch().stream()
                .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals("W/" + tag));
    }

    static ResponseEntity.HeadersBuilder<?> unchanged(String tag) {
        return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                .eTag(tag)
                .cacheControl(FOR_EVER)
                .varyBy(HttpHeaders.ACCEPT_ENCODING);
    }

    private static boolean accepts(HttpHeaders asked, String coding) {
        @Nullable String accepted = asked.getFirst(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains(coding) && !accepted.contains(coding + ";q=0");
    }

    private static byte[] zip(byte[] plain) {
        var bytes = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (var zip = new Zip(bytes)) {
            zip.write(plain);
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
        return bytes.toByteArray();
    }

    /** Zipped once and sent for years. */
    private static final class Zip extends GZIPOutputStream {

        Zip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
