// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Facts as JSON that a person can read: components in the order of the record, times as ISO 8601, absent components
 * left out. A fact goes under its simple class name, so that moving a class to another package changes no record.
 */
public final class JsonFacts implements FactCodec {

    private static final String VERSION = "1";

    private record Form(Class<?> type, ObjectWriter writer, ObjectReader reader) {}

    private final Map<String, Form> byName = new HashMap<>();
    private final Map<Class<?>, Form> byType = new HashMap<>();

    private JsonFacts(Class<?> sealedRoot) {
        var mapper = RecordJson.mapper();
        collect(sealedRoot, mapper);
    }

    /** Every record below the sealed root is a fact. */
    public static JsonFacts of(Class<?> sealedRoot) {
        if (!sealedRoot.isSealed() && !sealedRoot.isRecord()) {
            throw new IllegalArgumentException(
                    "%s is neither sealed nor a record, so its facts cannot be listed. Pass the sealed root."
                            .formatted(sealedRoot.getName()));
        }
        return new JsonFacts(sealedRoot);
    }

    private void collect(Class<?> type, ObjectMapper mapper) {
        if (type.isSealed()) {
            for (var permitted : type.getPermittedSubclasses()) {
                collect(permitted, mapper);
            }
        } else if (type.isRecord() && !byType.containsKey(type)) {
            add(type, new Form(type, mapper.writerFor(type), mapper.readerFor(type)));
        }
    }

    private void add(Class<?> type, Form form) {
        var namesake = byName.putIfAbsent(type.getSimpleName(), form);
        if (namesake != null) {
            throw new IllegalArgumentException("Two facts are called %s: %s and %s. A record could not tell them apart."
                    .formatted(type.getSimpleName(), namesake.type().getName(), type.getName()));
        }
        byType.put(type, form);
    }

    /** The names under which facts are recorded. */
    public Set<String> names() {
        return new TreeSet<>(byName.keySet());
    }

    @Override
    public byte[] encode(Object fact) {
        try {
            return formOf(fact.getClass()).writer().writeValueAsBytes(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "A %s cannot be written as JSON, so it was not recorded: %s"
                            .formatted(fact.getClass().getSimpleName(), e.getOriginalMessage()),
                    e);
        }
    }

    @Override
    public Object decode(String name, String version, byte[] bytes) {
        try {
            return formOf(name, version).reader().readValue(bytes);
        } catch (IOException e) {
            // Neither its message nor itself goes on: Jackson quotes what it could not read, and that may be what a
            // person wrote.
            throw new IllegalStateException("A recorded %s, version %s, of %d bytes cannot be read by this program: %s"
                    .formatted(name, version, bytes.length, where(e)));
        }
    }

    private static String where(IOException failure) {
        return failure instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? "%s at %s".formatted(failure.getClass().getSimpleName(), mapping.getPathReference())
                : failure.getClass().getSimpleName();
    }

    @Override
    public String nameOf(Class<?> type) {
        return formOf(type).type().getSimpleName();
    }

    @Override
    public String versionOf(Class<?> type) {
        formOf(type);
        return VERSION;
    }

    @Override
    public Class<?> typeOf(String name, String version) {
        return formOf(name, version).type();
    }

    private Form formOf(Class<?> type) {
        var form = byType.get(type);
        if (form == null) {
            throw new IllegalArgumentException(
                    "%s is not one of the %d facts of this record. Permit it in the sealed root."
                            .formatted(type.getName(), byType.size()));
        }
        return form;
    }

    private Form formOf(String name, String version) {
        var form = byName.get(name);
        if (form == null || !version.equals(VERSION)) {
            throw new IllegalArgumentException(
                    "The record holds a fact %s, version %s, which this program does not know (it knows %d facts). Run the program that wrote it, or a newer one."
                            .formatted(name, version, byName.size()));
        }
        return form;
    }
}
