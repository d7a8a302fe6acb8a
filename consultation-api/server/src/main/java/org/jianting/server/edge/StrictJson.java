// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.springframework.boot.http.codec.CodecCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON as the edge takes it: exactly what was agreed. A field that means nothing here, a number where a text belongs, a name
 * twice: each is an error, because whoever sent it believes that it had an effect.
 */
@Configuration(proxyBeanMethods = false)
class StrictJson {

    /** The deepest body that any command needs is a ruling; it has seven levels. */
    static final int DEEPEST_NESTING = 9;

    /** A submission with its attachments. */
    static final int LARGEST_BODY_IN_BYTES = 16 << 20;

    /** In characters. The longest that anybody has a use for is the largest attachment, in base64. */
    static final int LONGEST_TEXT = 3 << 20;

    @Bean
    static JsonMapper jsonMapper() {
        return mapper();
    }

    /** After the framework's own, which guesses the encoding. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    static CodecCustomizer onlyUtf8(JsonMapper mapper) {
        return codecs -> codecs.defaultCodecs().jacksonJsonDecoder(new Utf8Decoder(mapper));
    }

    static JsonMapper mapper() {
        var factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST_NESTING)
                        .maxNameLength(200)
                        .maxNumberLength(40)
                        .maxStringLength(LONGEST_TEXT)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                // Buffers for whatever thread comes; by default each virtual thread would make its own.
                .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_NULL))
                .annotationIntrospector(
                        AnnotationIntrospector.pair(new RequiredFields(), new JacksonAnnotationIntrospector()))
                .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                .build();
    }
}
