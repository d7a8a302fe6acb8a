// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Styles and scripts as the build bundled them, each under an address that changes with its content, so that it may be kept
 * for ever, and compressed once.
 */
@RestController
public class Assets {

    private static final List<String> NAMES = List.of("public.css", "public.js", "desk.css", "desk.js");

    private static final class Asset {
        final String fingerprint;
        final byte[] plain;
        final byte[] compressed;

        Asset(byte[] content) {
            fingerprint = fingerprint(content);
            plain = content;
            compressed = compressed(content);
        }
    }

    private final Map<String, Asset> assets = NAMES.stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), name -> new Asset(read("/assets/" + name))));

    public String publicStyle() {
        return address("public.css");
    }

    public String publicScript() {
        return address("public.js");
    }

    public String deskStyle() {
        return address("desk.css");
    }

    public String deskScript() {
        return address("desk.js");
    }

    private String address(String name) {
        return "/assets/" + asset(name).fingerprint + "/" + name;
    }

    private Asset asset(String name) {
        return Objects.requireNonNull(assets.get(name), name);
    }

    @GetMapping("/assets/{fingerprint}/{name}")
    ResponseEntity<byte[]> asset(
            @PathVariable String fingerprint,
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings) {
        var asset = assets.get(name);
        if (asset == null || !asset.fingerprint.equals(fingerprint)) {
            // Where every error becomes a problem or a page; an answer of ours would have neither.
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var answer = ResponseEntity.ok()
                .contentType(MediaType.valueOf(type(name)))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        return encodings.contains("gzip")
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(asset.compressed)
                : answer.body(asset.plain);
    }

    private static String type(String name) {
        return name.endsWith(".css") ? "text/css;charset=utf-8" : "text/javascript;charset=utf-8";
    }

    private static byte[] read(String resource) {
        try (var in = Objects.requireNonNull(Assets.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] compressed(byte[] content) {
        var bytes = new ByteArrayOutputStream(content.length / 3);
        try (var gzip = new SmallGzip(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Done once for each asset, so as small as it goes. */
    private static final class SmallGzip extends GZIPOutputStream {
        SmallGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    private static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
