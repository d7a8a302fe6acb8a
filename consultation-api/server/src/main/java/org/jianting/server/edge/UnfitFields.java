// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.stream.Collectors;
import org.jianting.consultation.verdict.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.support.WebExchangeBindException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;
import tools.jackson.databind.exc.ValueInstantiationException;

/**
 * What is wrong with the fields of a body that is JSON. Each is named by its whole place, in one spelling:
 * {@code rulings[0].disposition.changes}. Only names of our own fields are told: what a person sent is never repeated.
 */
final class UnfitFields {

    private static final Words NOTHING_MORE = new Words("", "");

    private UnfitFields() {}

    /** What validation found: first all that is missing, and else what is out of bounds. */
    static Fault fault(WebExchangeBindException failure) {
        var missing = failure.getFieldErrors().stream()
                .filter(error -> "NotNull".equals(error.getCode()))
                .map(UnfitFields::place)
                .distinct()
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            return Faults.missingField(missing, List.of(), NOTHING_MORE);
        }
        return failure.getFieldErrors().stream()
                .findFirst()
                .map(error -> Faults.wrongType(place(error), bounds(error)))
                .orElseGet(() -> Faults.wrongType("JSON", Expected.in(Object.class)));
    }

    private static String place(FieldError error) {
        return FaultOf.shortened(error.getField().replace(".<list element>", ""));
    }

    private static Words bounds(FieldError error) {
        var limits = error.unwrap(ConstraintViolation.class)
                .getConstraintDescriptor()
                .getAttributes();
        return switch (String.valueOf(error.getCode())) {
            case "Min" -> Words.of("不小于%1$s的整数", "a whole number of %1$s or more", String.valueOf(limits.get("value")));
            case "Max" -> Words.of("不大于%1$s的整数", "a whole number of %1$s or less", String.valueOf(limits.get("value")));
            case String other -> new Words(other, other);
        };
    }

    static Fault fault(JacksonException failure) {
        return switch (failure) {
            case PropertyBindingException unknown -> Faults.unknownField(place(unknown), known(unknown));
            case InvalidNullException missing -> missing(missing);
            case InvalidTypeIdException kind
            when kind.getTypeId() == null ->
                Faults.missingField(
                        List.of(within(kind, discriminator(kind))),
                        List.of(),
                        told(
                                discriminator(kind),
                                Expected.kindsOf(kind.getBaseType().getRawClass())));
            case InvalidTypeIdException kind ->
                Faults.wrongType(
                        within(kind, discriminator(kind)),
                        Expected.kindsOf(kind.getBaseType().getRawClass()));
            // The library says it in its message alone.
            case MismatchedInputException missing
            when missing.getOriginalMessage().startsWith("Missing required creator property") -> missing(missing);
            case MismatchedInputException mismatch ->
                Faults.wrongType(place(mismatch), expected(mismatch.getTargetType()));
            case ValueInstantiationException unfit ->
                Faults.wrongType(place(unfit), expected(unfit.getType().getRawClass()));
            case JacksonException other -> Faults.wrongType(place(other), Expected.in(Object.class));
        };
    }

    private static Fault missing(JacksonException failure) {
        var path = failure.getPath();
        var within = path.isEmpty() ? Object.class : typeOf(path.getLast().from());
        return Faults.missingField(List.of(place(failure)), RequiredFields.of(within), Expected.beyond(within));
    }

    private static Class<?> typeOf(Object from) {
        return from instanceof Class<?> type ? type : from.getClass();
    }

    private static List<String> known(PropertyBindingException unknown) {
        var known = unknown.getKnownPropertyIds();
        return known == null ? List.of() : known.stream().map(String::valueOf).toList();
    }

    private static Words expected(@Nullable Class<?> type) {
        return Expected.in(type == null ? Object.class : type);
    }

    private static String discriminator(InvalidTypeIdException failure) {
        var info = failure.getBaseType().getRawClass().getAnnotation(JsonTypeInfo.class);
        return info == null ? "type" : info.property();
    }

    private static Words told(String field, Words kinds) {
        return new Words("“%s”为%s。".formatted(field, kinds.zh()), "\"%s\" is %s.".formatted(field, kinds.en()));
    }

    private static String within(JacksonException failure, String field) {
        var place = path(failure);
        return FaultOf.shortened(place.isEmpty() ? field : place + "." + field);
    }

    private static String place(JacksonException failure) {
        var path = path(failure);
        return path.isEmpty() ? "JSON" : FaultOf.shortened(path);
    }

    private static String path(JacksonException failure) {
        return failure.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
