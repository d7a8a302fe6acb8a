// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The texts of the example, as they lie beside this class. */
final class Material {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Material() {}

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    static JsonNode json(String name) {
        return JSON.readTree(bytes(name));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(Material.class.getResourceAsStream("/demo/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
