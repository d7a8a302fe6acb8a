// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** An outcome as JSON: the form in which it is kept and in which it is served, so that serving is mostly copying. */
final class OutcomeJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
            .build();
    private static final TypeReference<List<Point>> POINTS = new TypeReference<>() {};

    private OutcomeJson() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    static Outcome outcome(String json) {
        return MAPPER.readValue(json, Outcome.class);
    }

    static List<Point> points(String json) {
        return MAPPER.readValue(json, POINTS);
    }
}
