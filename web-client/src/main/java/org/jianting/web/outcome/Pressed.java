// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.server.ServerWebExchange;

/** A page compressed once and sent to many. It is unpacked again for the few who cannot read it so. */
final class Pressed {

    // What an outcome says is for ever, how it is drawn holds until the next release: a browser asks again after a
    // while and
    // is told in a line that nothing changed.
    private static final CacheControl FOR_A_WHILE =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final byte[] zipped;
    private final String tag;

    private Pressed(byte[] zipped, String tag) {
        this.zipped = zipped;
        this.tag = tag;
    }

    static Pressed of(byte[] page) {
        // Weak, since it names what the page says and not the bytes of one coding.
        return new Pressed(zip(page), "W/\"" + DigestUtils.md5DigestAsHex(page) + '"');
    }

    int sizeInBytes() {
        return zipped.length + tag.length();
    }

    ResponseEntity<byte[]> answer(ServerWebExchange exchange) {
        var answer = ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(HttpHeaders.VARY, "Accept-Language, Cookie, Accept-Encoding")
                .eTag(tag)
                .cacheControl(setsCookie(exchange) ? CacheControl.noCache() : FOR_A_WHILE);
        return acceptsGzip(exchange.getRequest().getHeaders())
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(zipped)
                : answer.body(unzip());
    }

    /** One reader's cookie must not be handed to the next by a cache between them and us. */
    private static boolean setsCookie(ServerWebExchange exchange) {
        return !exchange.getResponse().getCookies().isEmpty();
    }

    private static boolean acceptsGzip(HttpHeaders asked) {
        var accepted = asked.getFirst(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }

    private static byte[] zip(byte[] page) {
        var bytes = new ByteArrayOutputStream(page.length / 4 + 64);
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(page);
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
        return bytes.toByteArray();
    }

    private byte[] unzip() {
        try (var page = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return page.readAllBytes();
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
    }
}
