// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jianting.server.edge.RequiredFields;
import org.jspecify.annotations.Nullable;

/**
 * Describes our types: by names that can be told apart, with what they require, and with their kinds where they have several.
 * What is required is read off the types by the same rule by which it is demanded at the edge.
 */
@SuppressWarnings("rawtypes") // as the library has it
final class ApiSchemas extends ModelResolver {

    private static final String COMPONENTS = "#/components/schemas/";

    /** By the name in the description. The library keeps its resolvers for the whole JVM, and asks the first of them only. */
    private static final Map<String, Class<?>> KNOWN = new ConcurrentHashMap<>();

    ApiSchemas(ObjectMapper mapper) {
        super(mapper, new Names());
    }

    /** Half the endpoints call what they read {@code Body}; each gets the name of its endpoint before it. */
    private static final class Names extends TypeNameResolver {
        @Override
        protected String nameForClass(Class<?> type, Set<Options> options) {
            var around = type.getEnclosingClass();
            return around == null
                    ? super.nameForClass(type, options)
                    : around.getSimpleName().replaceFirst("Endpoint$", "") + type.getSimpleName();
        }
    }

    @Override
    public @Nullable Schema resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        remember(type);
        return super.resolve(type, context, others);
    }

    private void remember(AnnotatedType type) {
        var raw = type.getType() instanceof JavaType java ? java.getRawClass() : type.getType();
        if (raw instanceof Class<?> ours && ours.getName().startsWith("org.jianting.")) {
            KNOWN.putIfAbsent(_typeNameResolver.nameForType(_mapper.constructType(ours)), ours);
        }
    }

    /** Once all are there. */
    void complete(Map<String, Schema> schemas) {
        KNOWN.forEach(
                (name, type) -> Optional.ofNullable(schemas.get(name)).ifPresent(schema -> require(schema, type)));
        KNOWN.forEach((name, type) -> {
            if (type.isAnnotationPresent(JsonSubTypes.class) && schemas.containsKey(name)) {
                tellKinds(name, type, schemas);
            }
        });
    }

    private static void require(Schema<?> schema, Class<?> type) {
        var described = schema.getProperties();
        if (type.isRecord() && described != null) {
            schema.setRequired(required(type).filter(described::containsKey).toList());
        }
    }

    private static Stream<String> required(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(RequiredFields::has)
                .map(RecordComponent::getName);
    }

    /** One of several, told apart by a field that each of them has. */
    private void tellKinds(String name, Class<?> type, Map<String, Schema> schemas) {
        var field = Objects.requireNonNull(type.getAnnotation(JsonTypeInfo.class), type.getName())
                .property();
        var discriminator = new Discriminator().propertyName(field);
        var oneOf = new Schema<>().discriminator(discriminator);
        for (var kind :
                Objects.requireNonNull(type.getAnnotation(JsonSubTypes.class)).value()) {
            var kindName = _typeNameResolver.nameForType(_mapper.constructType(kind.value()));
            schemas.put(kindName, kind(kind, field, Objects.requireNonNull(schemas.get(kindName), kindName)));
            discriminator.mapping(kind.name(), COMPONENTS + kindName);
            oneOf.addOneOfItem(new Schema<>().$ref(COMPONENTS + kindName));
        }
        schemas.put(name, oneOf);
        schemas.values().forEach(schema -> referTo(name, oneOf, schema));
    }

    private static Schema<?> kind(JsonSubTypes.Type kind, String field, Schema<?> described) {
        var whole = new ObjectSchema();
        whole.addProperty(field, new StringSchema().addEnumItem(kind.name()));
        Stream.concat(
                        Stream.of(described),
                        Stream.ofNullable(described.getAllOf()).flatMap(List::stream))
                .map(Schema::getProperties)
                .filter(Objects::nonNull)
                .forEach(properties -> ((Map<?, ?>) properties)
                        .forEach((name, property) -> whole.addProperty(String.valueOf(name), (Schema<?>) property)));
        whole.setRequired(
                Stream.concat(Stream.of(field), required(kind.value())).toList());
        return whole;
    }

    // The library writes the kinds out wherever one may stand.
    private static void referTo(String name, Schema<?> oneOf, Schema<?> schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((field, property) -> {
                if (isThe(oneOf, property)) {
                    schema.getProperties().put(field, new Schema<>().$ref(COMPONENTS + name));
                }
            });
        }
    }

    private static boolean isThe(Schema<?> oneOf, Schema<?> property) {
        return property.getOneOf() != null && references(property).equals(references(oneOf));
    }

    private static Set<String> references(Schema<?> schema) {
        return Set.copyOf(schema.getOneOf().stream().map(Schema::get$ref).toList());
    }
}
