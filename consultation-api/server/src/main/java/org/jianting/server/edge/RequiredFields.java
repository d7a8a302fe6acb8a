// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * What a body must have is what its types say is there: a component that is not {@code @Nullable} is required. The description
 * of the API says so, and here what is left out is refused by its name, so that no constructor meets a null that it does not
 * expect. What validation looks at is left to it, because it names all that is missing at once.
 */
public final class RequiredFields extends NopAnnotationIntrospector {

    /** Whether a record of ours cannot be without this component. */
    public static boolean has(RecordComponent component) {
        var type = component.getDeclaringRecord();
        return type.getPackage().isAnnotationPresent(NullMarked.class)
                && !component.getType().equals(Optional.class)
                && !isNullable(component.getAnnotatedType());
    }

    /** The names of all of them, in the order of the type. */
    static List<String> of(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .filter(RequiredFields::has)
                        .map(RecordComponent::getName)
                        .toList()
                : List.of();
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return component(member).filter(RequiredFields::has).isPresent() ? Boolean.TRUE : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
        return component(member)
                .map(component -> JsonSetter.Value.construct(
                        has(component) ? Nulls.FAIL : Nulls.DEFAULT,
                        hasElements(component) ? Nulls.FAIL : Nulls.DEFAULT))
                .orElseGet(JsonSetter.Value::empty);
    }

    private static boolean hasElements(RecordComponent component) {
        return component.getDeclaringRecord().getPackage().isAnnotationPresent(NullMarked.class)
                && component.getAnnotatedType() instanceof AnnotatedParameterizedType list
                && Arrays.stream(list.getAnnotatedActualTypeArguments()).noneMatch(RequiredFields::isNullable);
    }

    private static Optional<RecordComponent> component(Annotated member) {
        return member instanceof AnnotatedParameter parameter
                        && parameter.getOwner().getMember() instanceof Constructor<?> constructor
                        && constructor.getDeclaringClass().isRecord()
                        && constructor.getParameterCount()
                                == constructor.getDeclaringClass().getRecordComponents().length
                        && !parameter.hasAnnotation(NotNull.class)
                ? Optional.of(constructor.getDeclaringClass().getRecordComponents()[parameter.getIndex()])
                : Optional.empty();
    }
}
