// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The style sheet, under an address that changes with its content, so that it may be kept for ever. */
@RestController
public class Assets {

    private final byte[] style = read("/assets/jianting.css");
    private final String fingerprint = fingerprint(style);

    String stylesheet() {
        return "/assets/" + fingerprint + "/jianting.css";
    }

    @GetMapping("/assets/{fingerprint}/jianting.css")
    ResponseEntity<byte[]> style(@PathVariable("fingerprint") String asked) {
        if (!asked.equals(fingerprint)) {
            // Where every error becomes a problem or a page; an answer of ours would have neither.
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/css;charset=utf-8"))
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(style);
    }

    private static byte[] read(String resource) {
        try (var in = Objects.requireNonNull(Assets.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
