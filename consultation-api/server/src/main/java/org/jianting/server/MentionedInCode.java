// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Which members of one class a method mentions, itself or in what it calls in its own class, lambdas too. The description of the
 * API reads there what is decided in code, since a second list of it would some day say something else.
 */
final class MentionedInCode {

    private final ClassModel model;
    private final ClassDesc own;
    private final ClassDesc of;
    private final Set<String> visited = new HashSet<>();
    private final Set<String> found = new LinkedHashSet<>();

    private MentionedInCode(Class<?> type, Class<?> of) {
        this.model = read(type);
        this.own = model.thisClass().asSymbol();
        this.of = of.describeConstable().orElseThrow();
    }

    /** The names of fields and methods of a class, in the order in which they are met. */
    static Set<String> membersOf(Class<?> of, Class<?> type, String method) {
        var code = new MentionedInCode(type, of);
        code.visit(method);
        return code.found;
    }

    private static ClassModel read(Class<?> type) {
        var file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
        try (var bytes = Objects.requireNonNull(type.getResourceAsStream(file), file)) {
            return ClassFile.of().parse(bytes.readAllBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(file, failed);
        }
    }

    private void visit(String method) {
        if (visited.add(method)) {
            model.methods().stream()
                    .filter(each -> each.methodName().equalsString(method))
                    .flatMap(each -> each.code().stream())
                    .forEach(code -> code.forEach(this::look));
        }
    }

    private void look(CodeElement element) {
        if (element instanceof FieldInstruction field) {
            mention(field.owner().asSymbol(), field.name().stringValue());
        } else if (element instanceof InvokeInstruction call) {
            mention(call.owner().asSymbol(), call.name().stringValue());
        } else if (element instanceof InvokeDynamicInstruction lambda) {
            lambda.invokedynamic().bootstrap().arguments().forEach(argument -> {
                if (argument instanceof MethodHandleEntry target) {
                    mention(
                            target.reference().owner().asSymbol(),
                            target.reference().name().stringValue());
                }
            });
        }
    }

    private void mention(ClassDesc owner, String name) {
        if (owner.equals(of)) {
            found.add(name);
        } else if (owner.equals(own)) {
            visit(name);
        }
    }
}
