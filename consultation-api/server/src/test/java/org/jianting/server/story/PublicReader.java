// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Somebody who has not signed in and reads what an address shows. */
final class PublicReader {

    /** What an address answered. */
    record Page(int status, String type, byte[] bytes) {

        boolean isThere() {
            return status == 200;
        }

        String words() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** Every byte as one character, so that two of these are equal only if the bytes are. */
        String exact() {
            return status + " " + type + "\n" + new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;

    PublicReader(String address) {
        this.address = address;
    }

    Page get(String path, String accept, String language) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", accept)
                .header("Accept-Language", language)
                .timeout(Duration.ofSeconds(15))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            return new Page(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(path, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
