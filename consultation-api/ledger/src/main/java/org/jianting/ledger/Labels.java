// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.messaging.eventstreaming.Tag;

/** Tags and metadata as bytes: sorted, so that one set always gives the same bytes. */
final class Labels {

    private static final ObjectMapper JSON = new ObjectMapper(RecordJson.factory());
    private static final ObjectReader PAIRS = JSON.readerForListOf(String[].class);
    private static final ObjectReader ENTRIES = JSON.readerForMapOf(String.class);
    private static final Comparator<Tag> ORDER = Comparator.comparing(Tag::key).thenComparing(Tag::value);

    private Labels() {}

    static byte[] ofTags(Set<Tag> tags) {
        var pairs = new ArrayList<List<String>>(tags.size());
        tags.stream().sorted(ORDER).forEach(tag -> pairs.add(List.of(keyOf(tag), tag.value())));
        return bytes(pairs, "tags");
    }

    static byte[] ofMetadata(Map<String, String> metadata) {
        return bytes(new TreeMap<>(metadata), "metadata");
    }

    static Set<Tag> tags(byte[] bytes) {
        try {
            var tags = new HashSet<Tag>();
            for (var pair : PAIRS.<List<String[]>>readValue(bytes)) {
                tags.add(new Tag(pair[0], pair[1]));
            }
            return Set.copyOf(tags);
        } catch (IOException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("These tags cannot be read: " + e.getMessage(), e);
        }
    }

    static Map<String, String> metadata(byte[] bytes) {
        try {
            return ENTRIES.readValue(bytes);
        } catch (IOException e) {
            throw new IllegalArgumentException("This metadata cannot be read: " + e.getMessage(), e);
        }
    }

    private static String keyOf(Tag tag) {
        if (tag.key().indexOf('=') >= 0) {
            throw new IllegalArgumentException(
                    "The tag key %s holds '=', which separates key from value in the index.".formatted(tag.key()));
        }
        return tag.key();
    }

    private static byte[] bytes(Object value, String what) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "The %s of an event cannot be written: %s".formatted(what, e.getOriginalMessage()), e);
        }
    }
}
