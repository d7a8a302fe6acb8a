// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * JSON for plain records, so that facts need no annotations: a record of one component called {@code value} is written
 * as that value, and a component whose type is sealed carries the simple name of its variant as {@code "type"}.
 */
final class RecordJson {

    private RecordJson() {}

    static ObjectMapper mapper() {
        return JsonMapper.builder(factory())
                .addModule(new JavaTimeModule())
                .annotationIntrospector(new PlainRecords())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                // A map has no order of its own; the bytes that are hashed must have one.
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                // A character beyond the first 65,536 as itself and not as two escapes.
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .build();
    }

    /**
     * Lends its buffers to whatever thread comes. Jackson keeps them by thread otherwise, and a virtual thread, which lives for one
     * request, would make a fresh 12 KB for each fact it writes.
     */
    static JsonFactory factory() {
        return JsonFactory.builder()
                .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
                .build();
    }

    private static boolean isValueRecord(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getName().equals("value");
    }

    private static final class PlainRecords extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public @Nullable Boolean hasAsValue(Annotated annotated) {
            var declared = super.hasAsValue(annotated);
            if (declared == null && annotated instanceof AnnotatedMethod method && isValueAccessor(method)) {
                return true;
            }
            return declared;
        }

        private static boolean isValueAccessor(AnnotatedMethod method) {
            return isValueRecord(method.getDeclaringClass())
                    && method.getParameterCount() == 0
                    && method.getName().equals("value");
        }

        @Override
        public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
            var declared = super.findCreatorAnnotation(config, annotated);
            if (declared == null
                    && annotated instanceof AnnotatedConstructor constructor
                    && isValueRecord(constructor.getDeclaringClass())) {
                return JsonCreator.Mode.DELEGATING;
            }
            return declared;
        }

        @Override
        public @Nullable TypeResolverBuilder<?> findTypeResolver(
                MapperConfig<?> config, AnnotatedClass annotated, JavaType baseType) {
            var declared = super.findTypeResolver(config, annotated, baseType);
            if (declared != null || !annotated.getRawType().isSealed()) {
                return declared;
            }
            return new StdTypeResolverBuilder()
                    .init(JsonTypeInfo.Id.NAME, null)
                    .inclusion(JsonTypeInfo.As.PROPERTY)
                    .typeProperty("type");
        }

        @Override
        public @Nullable List<NamedType> findSubtypes(Annotated annotated) {
            var declared = super.findSubtypes(annotated);
            if (declared == null && annotated.getRawType().isSealed()) {
                return variants(annotated.getRawType());
            }
            return declared;
        }

        private static List<NamedType> variants(Class<?> sealed) {
            var variants = new ArrayList<NamedType>();
            for (var permitted : sealed.getPermittedSubclasses()) {
                if (permitted.isSealed()) {
                    variants.addAll(variants(permitted));
                } else {
                    variants.add(new NamedType(permitted, permitted.getSimpleName()));
                }
            }
            return variants;
        }
    }
}
